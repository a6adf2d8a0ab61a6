import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ProgramCommand<O>","description":"A command of a program.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/command/interfaces/ProgramCommand.md","filePath":"api/core-tensor/command/interfaces/ProgramCommand.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/ProgramCommand.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-programcommand-o" tabindex="-1">Interface: ProgramCommand&lt;O&gt; <a class="header-anchor" href="#interface-programcommand-o" aria-label="Permalink to &quot;Interface: ProgramCommand\\&lt;O\\&gt;&quot;">​</a></h1><p>A command of a program.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-o"></a> <code>O</code> <em>extends</em> <a href="./CommandOutput.html"><code>Command<wbr>Output</code></a></td><td><a href="./CommandOutput.html"><code>Command<wbr>Output</code></a></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-spec"></a> <code>spec</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./CommandSpec.html"><code>Command<wbr>Spec</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-load"></a> <code>load</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;(<code>args</code>, <code>output</code>) =&gt; <code>Promise</code>&lt;<code>number</code>&gt;&gt;</td><td role="cell" data-label="Description">Loads the command: who asks for help waits for nothing.</td></tr><tr role="row"><td role="cell"><a id="property-endsitself"></a> <code>ends<wbr>Itself?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>true</code></td><td role="cell" data-label="Description">Whether it ends by itself, with work to do, when its signal is aborted. Others are left where they are.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/ProgramCommand.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ProgramCommand = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ProgramCommand as default
};
