import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"core-tensor/command","description":"What programs for the command line need: words and flags, errors in one line, results that appear whole or not at all.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/index.md","filePath":"api/core-tensor/command/index.md"}');
const _sfc_main = { name: "api/core-tensor/command/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="core-tensor-command" tabindex="-1">core-tensor/command <a class="header-anchor" href="#core-tensor-command" aria-label="Permalink to &quot;core-tensor/command&quot;">​</a></h1><p>What programs for the command line need: words and flags, errors in one line, results that appear whole or not at all. Node only.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/WordSpec.html">WordSpec</a></li><li><a href="./interfaces/SwitchFlag.html">SwitchFlag</a></li><li><a href="./interfaces/NumberFlag.html">NumberFlag</a></li><li><a href="./interfaces/TextFlag.html">TextFlag</a></li><li><a href="./interfaces/ChoiceFlag.html">ChoiceFlag</a></li><li><a href="./interfaces/CommandSpec.html">CommandSpec</a></li><li><a href="./interfaces/ParsedCommand.html">ParsedCommand</a></li><li><a href="./interfaces/ErrorLine.html">ErrorLine</a></li><li><a href="./interfaces/OutFolderOptions.html">OutFolderOptions</a></li><li><a href="./interfaces/CommandOutput.html">CommandOutput</a></li><li><a href="./interfaces/ProgramCommand.html">ProgramCommand</a></li><li><a href="./interfaces/CommandProgram.html">CommandProgram</a></li><li><a href="./interfaces/NumberRange.html">NumberRange</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/PathKind.html">PathKind</a></li><li><a href="./type-aliases/FlagSpec.html">FlagSpec</a></li><li><a href="./type-aliases/Valued.html">Valued</a></li><li><a href="./type-aliases/FlagFor.html">FlagFor</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/errorLine.html">errorLine</a></li><li><a href="./functions/checkOutFolder.html">checkOutFolder</a></li><li><a href="./functions/writeOutFolder.html">writeOutFolder</a></li><li><a href="./functions/checkOutFile.html">checkOutFile</a></li><li><a href="./functions/parseCommand.html">parseCommand</a></li><li><a href="./functions/runCommands.html">runCommands</a></li><li><a href="./functions/startProgram.html">startProgram</a></li><li><a href="./functions/writeAtomically.html">writeAtomically</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
