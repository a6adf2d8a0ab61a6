-- The phase of each purchase: testing purchases are judged, and of the training ones those of one customer in ten are
-- held back, so that validation has no customer who is learned from.
-- Reads purchases; keep the result as `phases`, which the other files read.
SELECT purchase, customer, variant, returned, split, bucket,
  CASE WHEN split = 'testing' THEN 'test' WHEN bucket < 10 THEN 'validation' ELSE 'train' END AS phase
FROM (
  SELECT purchase, customer, variant, returned, split,
    -- The first six digits of a hash as a number: the same in every engine, whatever the order of rows.
    MOD(
      1048576 * (INSTR('0123456789abcdef', SUBSTR(digits, 1, 1)) - 1)
      + 65536 * (INSTR('0123456789abcdef', SUBSTR(digits, 2, 1)) - 1)
      + 4096 * (INSTR('0123456789abcdef', SUBSTR(digits, 3, 1)) - 1)
      + 256 * (INSTR('0123456789abcdef', SUBSTR(digits, 4, 1)) - 1)
      + 16 * (INSTR('0123456789abcdef', SUBSTR(digits, 5, 1)) - 1)
      + (INSTR('0123456789abcdef', SUBSTR(digits, 6, 1)) - 1),
      100) AS bucket
  FROM (
    SELECT purchase, customer, variant, returned, split, MD5(CAST(customer AS STRING)) AS digits FROM purchases
  ) AS hashed
) AS bucketed
