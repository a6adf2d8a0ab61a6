import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HloNode","description":"What a form knows of the node beside its inputs.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/HloNode.md","filePath":"api/core-tensor/graph/interfaces/HloNode.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/HloNode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-hlonode" tabindex="-1">Interface: HloNode <a class="header-anchor" href="#interface-hlonode" aria-label="Permalink to &quot;Interface: HloNode&quot;">​</a></h1><p>What a form knows of the node beside its inputs.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-attrs"></a> <code>attrs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Attrs.html"><code>Attrs</code></a></td></tr><tr role="row"><td role="cell"><a id="property-outputs"></a> <code>outputs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../type-aliases/ValueType.html"><code>Value<wbr>Type</code></a>[]</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/HloNode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HloNode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HloNode as default
};
