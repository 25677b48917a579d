-- Run in this folder: duckdb < parquet.sql

CREATE OR REPLACE TABLE "pieces" (
  "id" VARCHAR NOT NULL,
  "label" VARCHAR,
  "title" VARCHAR,
  "authors" VARCHAR,
  "outlet" VARCHAR,
  "url" VARCHAR,
  "date" VARCHAR,
  "date_precision" VARCHAR,
  "year" BIGINT,
  "kind" VARCHAR,
  "cluster" BIGINT,
  "component" BIGINT,
  "documents" BIGINT,
  "path" VARCHAR,
  "lcs" BIGINT,
  "first_day" DATE,
  "last_day" DATE
);
COPY "pieces" FROM 'pieces.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULL '');
COPY "pieces" TO 'pieces.parquet' (FORMAT parquet);

CREATE OR REPLACE TABLE "citations" (
  "citing" VARCHAR NOT NULL,
  "cited" VARCHAR NOT NULL,
  "weight" BIGINT,
  "classes" VARCHAR,
  "self" BOOLEAN,
  "lag_days" BIGINT,
  "anchor" VARCHAR,
  "spc_log10" DOUBLE,
  "main_path" BOOLEAN
);
COPY "citations" FROM 'citations.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULL '');
COPY "citations" TO 'citations.parquet' (FORMAT parquet);

CREATE OR REPLACE TABLE "references" (
  "citing" VARCHAR NOT NULL,
  "cited" VARCHAR,
  "document" VARCHAR NOT NULL,
  "class" VARCHAR NOT NULL,
  "kind" VARCHAR NOT NULL,
  "part" VARCHAR NOT NULL,
  "anchor" VARCHAR,
  "sentence" VARCHAR,
  "heading" VARCHAR,
  "note" VARCHAR,
  "url" VARCHAR,
  "cited_title" VARCHAR,
  "cited_date" VARCHAR,
  "cited_first_day" DATE,
  "cited_last_day" DATE,
  "offset" BIGINT NOT NULL,
  "length" BIGINT NOT NULL,
  "rule" VARCHAR NOT NULL,
  "flags" VARCHAR,
  "resolution" VARCHAR,
  "score" DOUBLE,
  "candidate" VARCHAR,
  "runner_up" VARCHAR,
  "runner_up_score" DOUBLE
);
COPY "references" FROM 'references.csv' (FORMAT csv, HEADER true, DELIMITER ',', QUOTE '"', ESCAPE '"', NULL '');
COPY "references" TO 'references.parquet' (FORMAT parquet);

