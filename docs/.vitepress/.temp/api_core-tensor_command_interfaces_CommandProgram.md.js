import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CommandProgram<O>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/command/interfaces/CommandProgram.md","filePath":"api/core-tensor/command/interfaces/CommandProgram.md"}');
const _sfc_main = { name: "api/core-tensor/command/interfaces/CommandProgram.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-commandprogram-o" tabindex="-1">Interface: CommandProgram&lt;O&gt; <a class="header-anchor" href="#interface-commandprogram-o" aria-label="Permalink to &quot;Interface: CommandProgram\\&lt;O\\&gt;&quot;">​</a></h1><p>A program of several commands.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th><th>Default type</th></tr></thead><tbody><tr><td><a id="type-parameter-o"></a> <code>O</code> <em>extends</em> <a href="./CommandOutput.html"><code>CommandOutput</code></a></td><td><a href="./CommandOutput.html"><code>CommandOutput</code></a></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-says"></a> <code>says</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-version"></a> <code>version</code></td><td><code>readonly</code></td><td>() =&gt; <code>Promise</code>&lt;<code>string</code>&gt;</td><td>-</td></tr><tr><td><a id="property-prepare"></a> <code>prepare?</code></td><td><code>readonly</code></td><td>() =&gt; <code>Promise</code>&lt;<code>void</code>&gt;</td><td>Done before a command is loaded, and not for help.</td></tr><tr><td><a id="property-commands"></a> <code>commands</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./ProgramCommand.html"><code>ProgramCommand</code></a>&lt;<code>O</code>&gt;&gt;&gt;</td><td>-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/command/interfaces/CommandProgram.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CommandProgram = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CommandProgram as default
};
