-- When what waited last left at a set time.
ALTER TABLE progress ADD COLUMN departed TIMESTAMP(9) WITH TIME ZONE;

-- Of an attempt: when it left, the request that settled it, how PowerTeacher's answer proved that
-- it is there, and when it is tried again by itself.
ALTER TABLE push_log ADD COLUMN sent_at TIMESTAMP(9) WITH TIME ZONE;
ALTER TABLE push_log ADD COLUMN request VARCHAR;
ALTER TABLE push_log ADD COLUMN proof VARCHAR;
ALTER TABLE push_log ADD COLUMN next_attempt TIMESTAMP(9) WITH TIME ZONE;
