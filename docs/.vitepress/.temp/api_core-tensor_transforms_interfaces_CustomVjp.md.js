import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CustomVjp<P, R, X>","description":"The parts of customVjp.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/transforms/interfaces/CustomVjp.md","filePath":"api/core-tensor/transforms/interfaces/CustomVjp.md"}');
const _sfc_main = { name: "api/core-tensor/transforms/interfaces/CustomVjp.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-customvjp-p-r-x" tabindex="-1">Interface: CustomVjp&lt;P, R, X&gt; <a class="header-anchor" href="#interface-customvjp-p-r-x" aria-label="Permalink to &quot;Interface: CustomVjp\\&lt;P, R, X\\&gt;&quot;">​</a></h1><p>The parts of <a href="./../functions/customVjp.html">customVjp</a>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-p"></a> <code>P</code></td></tr><tr><td><a id="type-parameter-r"></a> <code>R</code></td></tr><tr><td><a id="type-parameter-x"></a> <code>X</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-forward"></a> <code>forward</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>x</code>) =&gt; <code>object</code></td><td role="cell" data-label="Description">Evaluates the function and hands out what <code>backward</code> needs, both trees of tensors.</td></tr><tr role="row"><td role="cell"><a id="property-backward"></a> <code>backward</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>residuals</code>, <code>cotangent</code>) =&gt; <code>P</code></td><td role="cell" data-label="Description">Maps a cotangent of the value to one of <code>x</code>; linear in the cotangent.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/transforms/interfaces/CustomVjp.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CustomVjp = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CustomVjp as default
};
