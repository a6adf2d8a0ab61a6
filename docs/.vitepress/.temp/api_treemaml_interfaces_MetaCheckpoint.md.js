import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MetaCheckpoint<P>","description":"What loadMetaState gives.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/MetaCheckpoint.md","filePath":"api/treemaml/interfaces/MetaCheckpoint.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/MetaCheckpoint.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-metacheckpoint-p" tabindex="-1">Interface: MetaCheckpoint&lt;P&gt; <a class="header-anchor" href="#interface-metacheckpoint-p" aria-label="Permalink to &quot;Interface: MetaCheckpoint\\&lt;P\\&gt;&quot;">​</a></h1><p>What <a href="./../functions/loadMetaState.html">loadMetaState</a> gives.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-state"></a> <code>state</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./MetaState.html"><code>Meta<wbr>State</code></a>&lt;<code>P</code>&gt;</td><td role="cell" data-label="Description">Its tensors belong to the caller.</td></tr><tr role="row"><td role="cell"><a id="property-tree"></a> <code>tree</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a> | <code>null</code></td><td role="cell" data-label="Description">The tree that it was trained along, where one was saved.</td></tr><tr role="row"><td role="cell"><a id="property-recurring"></a> <code>recurring</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./RecurringState.html"><code>Recurring<wbr>State</code></a> | <code>null</code></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-meta"></a> <code>meta</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/io/type-aliases/JsonValue.html"><code>Json<wbr>Value</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/MetaCheckpoint.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MetaCheckpoint = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MetaCheckpoint as default
};
