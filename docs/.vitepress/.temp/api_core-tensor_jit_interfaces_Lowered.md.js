import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Lowered","description":"What a compiled function runs for some arguments.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/jit/interfaces/Lowered.md","filePath":"api/core-tensor/jit/interfaces/Lowered.md"}');
const _sfc_main = { name: "api/core-tensor/jit/interfaces/Lowered.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-lowered" tabindex="-1">Interface: Lowered <a class="header-anchor" href="#interface-lowered" aria-label="Permalink to &quot;Interface: Lowered&quot;">​</a></h1><p>What a compiled function runs for some arguments.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-program"></a> <code>program</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../graph/interfaces/Program.html"><code>Program</code></a></td><td role="cell" data-label="Description">The traced and simplified program.</td></tr><tr role="row"><td role="cell"><a id="property-steps"></a> <code>steps</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;readonly <a href="./../type-aliases/LoweredStep.html"><code>Lowered<wbr>Step</code></a>[]&gt;</td><td role="cell" data-label="Description">The steps it runs in.</td></tr><tr role="row"><td role="cell"><a id="property-text"></a> <code>text</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">() =&gt; <code>Promise</code>&lt;<code>string</code>&gt;</td><td role="cell" data-label="Description">The program and all its steps, to read.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/jit/interfaces/Lowered.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Lowered = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Lowered as default
};
