-- How often the customer, variant, product and supplier of each purchase were bought in the train phase, as LN(1 + n).
-- A purchase that is learned from is counted itself, as it will be when it is a neighbour of others.
-- Reads phases and variants.
WITH known AS (
  SELECT variant, MAX(product) AS product, MAX(supplier) AS supplier
  FROM (SELECT variant, productID AS product, supplierRef AS supplier FROM variants WHERE split = 'training') AS named
  GROUP BY variant
),
train AS (
  SELECT p.customer, p.variant, k.product, k.supplier
  FROM phases AS p LEFT JOIN known AS k ON k.variant = p.variant
  WHERE p.phase = 'train'
),
customers_bought AS (SELECT customer, COUNT(*) AS n FROM train GROUP BY customer),
variants_bought AS (SELECT variant, COUNT(*) AS n FROM train GROUP BY variant),
products_bought AS (SELECT product, COUNT(*) AS n FROM train WHERE product IS NOT NULL GROUP BY product),
suppliers_bought AS (SELECT supplier, COUNT(*) AS n FROM train WHERE supplier IS NOT NULL GROUP BY supplier)
SELECT p.split, p.purchase,
  LN(1 + COALESCE(c.n, 0)) AS customer_count,
  LN(1 + COALESCE(v.n, 0)) AS variant_count,
  LN(1 + COALESCE(d.n, 0)) AS product_count,
  LN(1 + COALESCE(s.n, 0)) AS supplier_count
FROM phases AS p
LEFT JOIN known AS k ON k.variant = p.variant
LEFT JOIN customers_bought AS c ON c.customer = p.customer
LEFT JOIN variants_bought AS v ON v.variant = p.variant
LEFT JOIN products_bought AS d ON d.product = k.product
LEFT JOIN suppliers_bought AS s ON s.supplier = k.supplier
