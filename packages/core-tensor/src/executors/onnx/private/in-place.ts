import type { Ort, OrtSession } from "../../../engine/devices/ort.ts";
import { ModelWriter } from "../model.ts";
import { create, toBinary } from "../proto/codec.ts";
import {
  GraphProtoSchema,
  ModelProtoSchema,
  NodeProtoSchema,
  TypeProtoSchema,
  ValueInfoProtoSchema,
} from "../proto/onnx.ts";

/*
 * In come the bytes of a model, out goes a session that writes its results into arrays of the caller and does nothing else.
 * The model gets a first result that onnxruntime-node refuses to hand out: it says so when all results are computed and before it
 * copies any. Whether the installed version still does so is tried once on a small model; the README of this folder has the rest.
 */

/** A result that is no tensor, which stands before all others. */
const stop = "stop";

/** What onnxruntime-node says of such a result. */
const refusal = /^Non tensor type/;

/**
 * onnxruntime computes into the arrays it is given, but onnxruntime-node then makes a second array of
 * each result, copies it and hands that out, which for large results takes several times as long as
 * computing them. It does so in the order of the model's results and gives up at one that is no tensor.
 * Models therefore begin with such a result: by then everything is computed, and nothing has been copied.
 *
 * @returns a session of the model that, asked to write all results into arrays, does only that.
 */
export async function inPlaceSession(
  ort: Ort,
  bytes: Uint8Array,
  options: Readonly<Record<string, unknown>>,
): Promise<OrtSession> {
  if (!(await stopsBeforeCopies(ort))) return ort.InferenceSession.create(bytes, options);
  return withStop(await ort.InferenceSession.create(stopFirst(bytes), options));
}

/** A model with the result that is no tensor before the others: encoded messages join end to end. */
function stopFirst(bytes: Uint8Array): Uint8Array {
  const node = create(NodeProtoSchema, { opType: "SequenceEmpty", output: [stop] });
  const elemType = create(TypeProtoSchema, {
    value: { case: "tensorType", value: { elemType: 1 } },
  });
  const type = create(TypeProtoSchema, { value: { case: "sequenceType", value: { elemType } } });
  const graph = create(GraphProtoSchema, {
    node: [node],
    output: [create(ValueInfoProtoSchema, { name: stop, type })],
  });
  const before = toBinary(ModelProtoSchema, create(ModelProtoSchema, { graph }));
  const joined = new Uint8Array(before.length + bytes.length);
  joined.set(before);
  joined.set(bytes, before.length);
  return joined;
}

function withStop(session: OrtSession): OrtSession {
  return {
    async run(feeds, fetches = {}) {
      // What onnxruntime makes itself has to be handed out.
      if (Object.values(fetches).includes(null)) return session.run(feeds, fetches);
      try {
        await session.run(feeds, { ...fetches, [stop]: null });
      } catch (error) {
        if (!(error instanceof Error && refusal.test(error.message))) throw error;
      }
      return fetches as Awaited<ReturnType<OrtSession["run"]>>;
    },
    release: () => session.release(),
  };
}

const known = new WeakMap<Ort, Promise<boolean>>();

/** Whether this onnxruntime gives up where it is meant to, results written; tried once on a small model. */
function stopsBeforeCopies(ort: Ort): Promise<boolean> {
  const found = known.get(ort) ?? tryOnce(ort).catch(() => false);
  known.set(ort, found);
  return found;
}

async function tryOnce(ort: Ort): Promise<boolean> {
  const writer = new ModelWriter();
  writer.rename(writer.node("Neg", ["x"]), "y");
  const type = { shape: [1], dtype: "float32" } as const;
  const bytes = stopFirst(writer.encode([{ name: "x", ...type }], [{ name: "y", ...type }]));
  const session = await ort.InferenceSession.create(bytes, { logSeverityLevel: 4 });
  const written = Float32Array.of(0);
  const tensor = (data: Float32Array) => new ort.Tensor("float32", data, [1]);
  try {
    await session.run({ x: tensor(Float32Array.of(1)) }, { y: tensor(written), [stop]: null });
    return false;
  } catch (error) {
    return error instanceof Error && refusal.test(error.message) && written[0] === -1;
  } finally {
    await session.release();
  }
}
