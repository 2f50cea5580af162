-- What a district's exceptions from its category map hold for: the school's name and the grade levels
-- of a section, separated by commas. Empty until the next pull.
ALTER TABLE section ADD COLUMN school VARCHAR DEFAULT '' NOT NULL;
ALTER TABLE section ADD COLUMN grades VARCHAR DEFAULT '' NOT NULL;
