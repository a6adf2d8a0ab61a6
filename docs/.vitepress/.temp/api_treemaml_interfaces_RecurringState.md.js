import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RecurringState","description":"What is known of the tasks so far: plain data, to be kept beside a checkpoint.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/RecurringState.md","filePath":"api/treemaml/interfaces/RecurringState.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/RecurringState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-recurringstate" tabindex="-1">Interface: RecurringState <a class="header-anchor" href="#interface-recurringstate" aria-label="Permalink to &quot;Interface: RecurringState&quot;">​</a></h1><p>What is known of the tasks so far: plain data, to be kept beside a checkpoint.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-memory"></a> <code>memory</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./TreeMemoryState.html"><code>Tree<wbr>Memory<wbr>State</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-calls"></a> <code>calls</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Meta-batches that were asked for.</td></tr><tr role="row"><td role="cell"><a id="property-levels"></a> <code>levels</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly (readonly (readonly <code>string</code>[])[])[]</td><td role="cell" data-label="Description">Names of the tasks in each cell of each pooled step.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/RecurringState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RecurringState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RecurringState as default
};
