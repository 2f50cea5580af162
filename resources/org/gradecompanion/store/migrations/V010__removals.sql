-- What left this computer for good, and when: a class, or one who had left it. Never whose scores.
CREATE TABLE removal (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  label VARCHAR NOT NULL,
  whole BOOLEAN NOT NULL,
  students INT NOT NULL,
  scores INT NOT NULL
);
