import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Flattened<L>","description":"A tree taken apart: its leaves in leaf order, and the structure that puts them back.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/tree/interfaces/Flattened.md","filePath":"api/core-tensor/tree/interfaces/Flattened.md"}');
const _sfc_main = { name: "api/core-tensor/tree/interfaces/Flattened.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-flattened-l" tabindex="-1">Interface: Flattened&lt;L&gt; <a class="header-anchor" href="#interface-flattened-l" aria-label="Permalink to &quot;Interface: Flattened\\&lt;L\\&gt;&quot;">​</a></h1><p>A tree taken apart: its leaves in leaf order, and the structure that puts them back.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-l"></a> <code>L</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-leaves"></a> <code>leaves</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>L</code>[]</td></tr><tr role="row"><td role="cell"><a id="property-structure"></a> <code>structure</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/TreeStructure.html"><code>Tree<wbr>Structure</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/tree/interfaces/Flattened.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Flattened = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Flattened as default
};
