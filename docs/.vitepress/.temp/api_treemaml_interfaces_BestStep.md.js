import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BestStep","description":"A step of a task: the best size of the step, and what is left of the squared distance.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/BestStep.md","filePath":"api/treemaml/interfaces/BestStep.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/BestStep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-beststep" tabindex="-1">Interface: BestStep <a class="header-anchor" href="#interface-beststep" aria-label="Permalink to &quot;Interface: BestStep&quot;">​</a></h1><p>A step of a task: the best size of the step, and what is left of the squared distance.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-lr"></a> <code>lr</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-error"></a> <code>error</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/BestStep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BestStep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BestStep as default
};
