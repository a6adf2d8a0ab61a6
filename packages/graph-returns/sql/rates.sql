-- Return rates of customers and variants, drawn to the overall rate by five purchases' worth of it. What is learned from is
-- encoded by the outcomes of four of five parts, never of its own, and repeated pairs are in one part.
-- Reads phases.
WITH parts AS (
  -- What is not learned from has no part of its own to leave out: nothing joins with NULL, and joins stay equalities.
  SELECT h.split, h.purchase, h.customer, h.variant, h.returned, h.phase, h.part,
    CASE WHEN h.phase = 'train' THEN h.part END AS own_part
  FROM (
    SELECT p.split, p.purchase, p.customer, p.variant, p.returned, p.phase,
      MOD(
        256 * (INSTR('0123456789abcdef', SUBSTR(p.digits, 1, 1)) - 1)
        + 16 * (INSTR('0123456789abcdef', SUBSTR(p.digits, 2, 1)) - 1)
        + (INSTR('0123456789abcdef', SUBSTR(p.digits, 3, 1)) - 1),
        5) AS part
    FROM (
      SELECT split, purchase, customer, variant, returned, phase,
        MD5(CONCAT(CAST(customer AS STRING), ':', CAST(variant AS STRING))) AS digits
      FROM phases
    ) AS p
  ) AS h
),
overall AS (SELECT AVG(CAST(returned AS DOUBLE)) AS rate FROM parts WHERE phase = 'train'),
customer_all AS (SELECT customer, SUM(returned) AS s, COUNT(*) AS n FROM parts WHERE phase = 'train' GROUP BY customer),
customer_own AS (SELECT customer, part, SUM(returned) AS s, COUNT(*) AS n FROM parts WHERE phase = 'train' GROUP BY customer, part),
variant_all AS (SELECT variant, SUM(returned) AS s, COUNT(*) AS n FROM parts WHERE phase = 'train' GROUP BY variant),
variant_own AS (SELECT variant, part, SUM(returned) AS s, COUNT(*) AS n FROM parts WHERE phase = 'train' GROUP BY variant, part)
SELECT p.split, p.purchase, p.part,
  (COALESCE(ca.s, 0) - COALESCE(co.s, 0) + 5 * o.rate) / (COALESCE(ca.n, 0) - COALESCE(co.n, 0) + 5) AS customer_rate,
  (COALESCE(va.s, 0) - COALESCE(vo.s, 0) + 5 * o.rate) / (COALESCE(va.n, 0) - COALESCE(vo.n, 0) + 5) AS variant_rate
FROM parts AS p
CROSS JOIN overall AS o
LEFT JOIN customer_all AS ca ON ca.customer = p.customer
LEFT JOIN customer_own AS co ON co.customer = p.customer AND co.part = p.own_part
LEFT JOIN variant_all AS va ON va.variant = p.variant
LEFT JOIN variant_own AS vo ON vo.variant = p.variant AND vo.part = p.own_part
