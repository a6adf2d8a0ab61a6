import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: scaleByKfacDefaults","description":"The defaults of ScaleByKfacOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/rivals/variables/scaleByKfacDefaults.md","filePath":"api/fishleg/rivals/variables/scaleByKfacDefaults.md"}');
const _sfc_main = { name: "api/fishleg/rivals/variables/scaleByKfacDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-scalebykfacdefaults" tabindex="-1">Variable: scaleByKfacDefaults <a class="header-anchor" href="#variable-scalebykfacdefaults" aria-label="Permalink to &quot;Variable: scaleByKfacDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>scaleByKfacDefaults</strong>: <code>object</code></p></blockquote><p>The defaults of <a href="./../interfaces/ScaleByKfacOptions.html">ScaleByKfacOptions</a>.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-damping"></a> <code>damping</code></td><td><a href="./../type-aliases/Damping.html"><code>Damping</code></a></td></tr><tr><td><a id="property-maxdecrease"></a> <code>max<wbr>Decrease</code></td><td><a href="./../type-aliases/MaxDecrease.html"><code>Max<wbr>Decrease</code></a></td></tr><tr><td><a id="property-maxcurvature"></a> <code>max<wbr>Curvature</code></td><td><code>number</code></td></tr><tr><td><a id="property-decay"></a> <code>decay</code></td><td><code>number</code></td></tr><tr><td><a id="property-factorsevery"></a> <code>factors<wbr>Every</code></td><td><code>number</code></td></tr><tr><td><a id="property-inversesevery"></a> <code>inverses<wbr>Every</code></td><td><code>number</code></td></tr><tr><td><a id="property-fisher"></a> <code>fisher</code></td><td><code>&quot;sampled&quot;</code> | <code>&quot;exact&quot;</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/rivals/variables/scaleByKfacDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const scaleByKfacDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  scaleByKfacDefaults as default
};
