import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MetaCheckpointExtras","description":"What is kept beside a state.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/MetaCheckpointExtras.md","filePath":"api/treemaml/interfaces/MetaCheckpointExtras.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/MetaCheckpointExtras.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-metacheckpointextras" tabindex="-1">Interface: MetaCheckpointExtras <a class="header-anchor" href="#interface-metacheckpointextras" aria-label="Permalink to &quot;Interface: MetaCheckpointExtras&quot;">​</a></h1><p>What is kept beside a state.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-tree"></a> <code>tree?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a></td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">The tree that training goes along.</td></tr><tr role="row"><td role="cell"><a id="property-recurring"></a> <code>recurring?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./RecurringState.html"><code>Recurring<wbr>State</code></a></td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">What is known of recurring tasks.</td></tr><tr role="row"><td role="cell"><a id="property-meta"></a> <code>meta?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../core-tensor/io/type-aliases/JsonValue.html"><code>Json<wbr>Value</code></a></td><td role="cell" data-label="Default value"><code>{}</code></td><td role="cell" data-label="Description">More plain data, such as the position in the data.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/MetaCheckpointExtras.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MetaCheckpointExtras = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MetaCheckpointExtras as default
};
