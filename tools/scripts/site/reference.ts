import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  Application,
  Comment,
  CommentTag,
  Converter,
  type DeclarationReflection,
  type ProjectReflection,
  ReflectionKind,
  TSConfigReader,
  TypeDocReader,
} from "typedoc";
import { optionCall } from "../defaults/documented.ts";
import { entries, packages, root } from "../workspace.ts";

/** Every importable path, by its source; subpaths first, so that a symbol's page is in its folder. */
const modules = packages()
  .flatMap((owner) =>
    entries(owner).map(({ specifier, stem }) => ({
      name: specifier.replace("@legendre/", ""),
      source: join(owner.path, "src", `${stem}.ts`),
    })),
  )
  .filter(({ source }) => existsSync(source))
  .sort((a, b) => b.name.split("/").length - a.name.split("/").length);

/** Writes the API reference to `docs/api`; false when a symbol is not documented or not exported. */
export async function writeReference(): Promise<boolean> {
  process.chdir(root);
  const app = await Application.bootstrapWithPlugins(
    { entryPoints: modules.map(({ source }) => source), options: join(root, "typedoc.json") },
    [new TypeDocReader(), new TSConfigReader()],
  );
  // A module is named as it is imported and not after its file.
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (!reflection.kindOf(ReflectionKind.Module)) return;
    const file = context.getSymbolFromReflection(reflection)?.declarations?.[0]?.getSourceFile();
    const module = modules.find(({ source }) => source === file?.fileName);
    if (module) reflection.name = module.name;
  });
  // An option that is declared by its value has its default there and nowhere else.
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    const declared = context.getSymbolFromReflection(reflection)?.declarations?.[0];
    const call = declared === undefined ? undefined : optionCall(declared, context.checker);
    if (call === undefined) return;
    // Without a default, typedoc would show the call.
    delete reflection.defaultValue;
    if (call.default !== undefined) {
      reflection.comment ??= new Comment();
      const text = `\`${call.default}\``;
      reflection.comment.blockTags.push(new CommentTag("@defaultValue", [{ kind: "code", text }]));
    }
  });
  // Where the type of an option set comes from is nothing to readers.
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      const { inheritedFrom } = reflection as DeclarationReflection;
      if (inheritedFrom?.name.startsWith("OptionsOf.")) {
        delete (reflection as DeclarationReflection).inheritedFrom;
      }
    }
  });
  const project = await app.convert();
  if (project === undefined) return false;
  app.validate(project);
  for (const name of undocumented(project)) app.logger.error(`${name} has no doc comment`);
  await app.generateOutputs(project);
  return !app.logger.hasErrors() && !app.logger.hasWarnings();
}

/** What has its words elsewhere: an export of another module, and a module under a name. */
const passed: readonly ReflectionKind[] = [ReflectionKind.Reference, ReflectionKind.Namespace];

/**
 * Exports of these packages without a doc comment. typedoc's own check asks the same of each member, whose name often
 * says all, and by default of the root's exports alone, which has none.
 */
function undocumented(project: ProjectReflection): string[] {
  const own = new Set(packages().map(({ name }) => name));
  const documented = (child: DeclarationReflection): boolean =>
    child.hasComment() || child.signatures?.some((signature) => signature.hasComment()) === true;
  return (project.children ?? []).flatMap((module) =>
    (module.children ?? [])
      .filter((child) => !child.kindOf([...passed]) && !documented(child))
      .filter((child) => own.has(project.getSymbolIdFromReflection(child)?.packageName ?? ""))
      .map((child) => `${module.name}: ${child.name}`),
  );
}
