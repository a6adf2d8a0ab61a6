import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EncoderLayer","description":"Weights of one layer, by kind of node and by name of relation.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/interfaces/EncoderLayer.md","filePath":"api/graph-returns/models/interfaces/EncoderLayer.md"}');
const _sfc_main = { name: "api/graph-returns/models/interfaces/EncoderLayer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-encoderlayer" tabindex="-1">Interface: EncoderLayer <a class="header-anchor" href="#interface-encoderlayer" aria-label="Permalink to &quot;Interface: EncoderLayer&quot;">​</a></h1><p>Weights of one layer, by kind of node and by name of relation.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-self"></a> <code>self</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./SelfParams.html"><code>Self<wbr>Params</code></a>&gt;&gt;</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-relations"></a> <code>relations</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./RelationParams.html"><code>Relation<wbr>Params</code></a>&gt;&gt;</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-bases"></a> <code>bases?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../../core-tensor/ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../../core-tensor/ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td role="cell" data-label="Description"><code>rgcn</code>: <code>[bases, in · out]</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/interfaces/EncoderLayer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EncoderLayer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EncoderLayer as default
};
