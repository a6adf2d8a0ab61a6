-- The columns of both ends of each purchase as models read them: numbers at mean 0 and deviation 1 of the training tables,
-- 0 where they are missing with a column that says so, and where a column is the same everywhere, and a 1 for ends without a row. Words stay words.
-- Price and discount are averages over the whole period: leave them out where that may not be known.
-- Reads purchases, customers and variants.
WITH customer_scale AS (
  SELECT AVG(CAST(yearOfBirth AS DOUBLE)) AS year_mean, STDDEV_POP(CAST(yearOfBirth AS DOUBLE)) AS year_deviation,
    AVG(CAST(isMale AS DOUBLE)) AS male_mean, STDDEV_POP(CAST(isMale AS DOUBLE)) AS male_deviation,
    AVG(CAST(premier AS DOUBLE)) AS premier_mean, STDDEV_POP(CAST(premier AS DOUBLE)) AS premier_deviation
  FROM customers WHERE split = 'training'
),
variant_scale AS (
  SELECT AVG(LN(1 + avgGbpPrice)) AS price_mean, STDDEV_POP(LN(1 + avgGbpPrice)) AS price_deviation,
    AVG(CAST(avgDiscountValue AS DOUBLE)) AS discount_mean, STDDEV_POP(CAST(avgDiscountValue AS DOUBLE)) AS discount_deviation
  FROM variants WHERE split = 'training'
)
SELECT p.split, p.purchase,
  COALESCE((c.yearOfBirth - cs.year_mean) / NULLIF(cs.year_deviation, 0), 0) AS year_of_birth,
  CASE WHEN c.customer IS NOT NULL AND c.yearOfBirth IS NULL THEN 1 ELSE 0 END AS year_of_birth_missing,
  COALESCE((c.isMale - cs.male_mean) / NULLIF(cs.male_deviation, 0), 0) AS is_male,
  COALESCE((c.premier - cs.premier_mean) / NULLIF(cs.premier_deviation, 0), 0) AS premier,
  COALESCE(c.shippingCountry, '') AS shipping_country,
  CASE WHEN c.customer IS NULL THEN 1 ELSE 0 END AS customer_no_row,
  COALESCE(v.productType, '') AS product_type,
  COALESCE(v.brandDesc, '') AS brand,
  CASE WHEN v.variant IS NULL THEN 1 ELSE 0 END AS variant_no_row,
  COALESCE((LN(1 + v.avgGbpPrice) - vs.price_mean) / NULLIF(vs.price_deviation, 0), 0) AS price,
  COALESCE((v.avgDiscountValue - vs.discount_mean) / NULLIF(vs.discount_deviation, 0), 0) AS discount
FROM purchases AS p
CROSS JOIN customer_scale AS cs
CROSS JOIN variant_scale AS vs
LEFT JOIN customers AS c ON c.customer = p.customer AND c.split = p.split
LEFT JOIN variants AS v ON v.variant = p.variant AND v.split = p.split
