"""Runs the SQL files on a lake with local Spark, and prints seconds by file and the peak of the Java process: returns_spark.py LAKE SQL."""
import json, sys, time
from pyspark.sql import SparkSession

lake, sql = sys.argv[1:]
spark = (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").config("spark.driver.host", "127.0.0.1")
         .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.memory", "4g").config("spark.sql.shuffle.partitions", "4").getOrCreate())
spark.sparkContext.setLogLevel("ERROR")
for table in ["customers", "variants", "purchases"]:
    spark.read.parquet(f"{lake}/{table}").createOrReplaceTempView(table)
seconds = {}
for name in ["grouped-split", "frequencies", "rates", "features"]:
    start = time.time()
    made = spark.sql(open(f"{sql}/{name}.sql").read())
    if name == "grouped-split":
        made = made.cache()
        made.count()
        made.createOrReplaceTempView("phases")
    else:
        # All rows are computed, as into a table, and go nowhere.
        made.write.format("noop").mode("overwrite").save()
    seconds[name] = time.time() - start
# The Java process has a peak of its own.
pid = spark.sparkContext._jvm.java.lang.ProcessHandle.current().pid()
peak = next(int(line.split()[1]) * 1024 for line in open(f"/proc/{pid}/status") if line.startswith("VmHWM"))
spark.stop()
print(json.dumps({"seconds": seconds, "peakBytes": peak}))
