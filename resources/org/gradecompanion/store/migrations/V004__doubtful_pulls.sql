-- Which server the roster is from: another one's roster is compared with nothing.
ALTER TABLE progress ADD COLUMN pulled_from VARCHAR;
-- What a server that was restored from an old backup has lost, until a person has decided.
ALTER TABLE progress ADD COLUMN lost_assignments INT DEFAULT 0 NOT NULL;
ALTER TABLE progress ADD COLUMN lost_scores INT DEFAULT 0 NOT NULL;
-- When PowerTeacher's differing value was entered there, as far as it says so.
ALTER TABLE score ADD COLUMN t_at TIMESTAMP(9) WITH TIME ZONE;
