-- What a teacher can take back, by gradebook, in the order in which it was done. A cache: after a
-- crash the newest may be missing.
CREATE TABLE undo_step (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  gradebook_id VARCHAR NOT NULL,
  step_id VARCHAR NOT NULL,
  undone BOOLEAN NOT NULL,
  content CHARACTER LARGE OBJECT NOT NULL
);
CREATE INDEX undo_step_by_gradebook ON undo_step (gradebook_id, id);
CREATE INDEX undo_step_by_step ON undo_step (step_id);
