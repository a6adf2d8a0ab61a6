import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PruningMethod","description":"A way to say which weights matter.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/interfaces/PruningMethod.md","filePath":"api/fishleg/surgeon/interfaces/PruningMethod.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/interfaces/PruningMethod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-pruningmethod" tabindex="-1">Interface: PruningMethod <a class="header-anchor" href="#interface-pruningmethod" aria-label="Permalink to &quot;Interface: PruningMethod&quot;">​</a></h1><p>A way to say which weights matter. All methods have this one form, so that they can be compared.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-name"></a> <code>name</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">Names it in reports; of the methods here that of the function, as in <code>&quot;obert&quot;</code>.</td></tr><tr role="row"><td role="cell"><a id="property-settings"></a> <code>settings</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>unknown</code></td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">What decides its results, for checkpoints: plain data.</td></tr><tr role="row"><td role="cell"><a id="property-scope"></a> <code>scope?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Scope.html"><code>Scope</code></a></td><td role="cell" data-label="Default value"><code>&quot;global&quot;</code></td><td role="cell" data-label="Description">The scope that it was published with, which <code>prune</code> takes where its caller names none.</td></tr><tr role="row"><td role="cell"><a id="property-bind"></a> <code>bind</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">&lt;<code>P</code>, <code>B</code>, <code>S</code>&gt;(<code>problem</code>) =&gt; <a href="./MethodRun.html"><code>Method<wbr>Run</code></a>&lt;<code>P</code>, <code>S</code>&gt;</td><td role="cell" data-label="Default value"><code>undefined</code></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/interfaces/PruningMethod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PruningMethod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PruningMethod as default
};
