import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LinearMetaBatch","description":"A meta-batch of linear regression tasks and the cells of their steps.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/LinearMetaBatch.md","filePath":"api/treemaml/interfaces/LinearMetaBatch.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/LinearMetaBatch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-linearmetabatch" tabindex="-1">Interface: LinearMetaBatch <a class="header-anchor" href="#interface-linearmetabatch" aria-label="Permalink to &quot;Interface: LinearMetaBatch&quot;">​</a></h1><p>A meta-batch of linear regression tasks and the cells of their steps.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-tasks"></a> <code>tasks</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./GeneratedTasks.html"><code>Generated<wbr>Tasks</code></a></td></tr><tr role="row"><td role="cell"><a id="property-schedule"></a> <code>schedule</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Schedule.html"><code>Schedule</code></a></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/LinearMetaBatch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LinearMetaBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LinearMetaBatch as default
};
