"""Runs the SQL files on local Spark and writes their rows: on_spark.py TABLES SQL OUT."""
import json, sys
from pyspark.sql import SparkSession

tables, sql, out = sys.argv[1:]
spark = (SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
         .config("spark.driver.bindAddress", "127.0.0.1").config("spark.sql.shuffle.partitions", "1").getOrCreate())
for table in ["customers", "variants", "purchases"]:
    spark.read.parquet(f"{tables}/{table}").createOrReplaceTempView(table)
read = lambda name: open(f"{sql}/{name}.sql").read()
spark.sql(read("grouped-split")).cache().createOrReplaceTempView("phases")

def rows(query):
    found = spark.sql(f"SELECT * FROM ({query}) AS q ORDER BY split, purchase")
    whole = [name for name, kind in found.dtypes if kind == "bigint"]
    return [{**row.asDict(), **{name: str(row[name]) for name in whole}} for row in found.collect()]

made = {"phases": rows("SELECT * FROM phases")}
for name in ["frequencies", "rates", "features"]:
    made[name] = rows(read(name))
json.dump(made, open(out, "w"), default=float)
