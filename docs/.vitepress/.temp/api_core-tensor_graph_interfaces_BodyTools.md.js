import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BodyTools","description":"What the rules of loops and branches need of the floors above the table.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/BodyTools.md","filePath":"api/core-tensor/graph/interfaces/BodyTools.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/BodyTools.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-bodytools" tabindex="-1">Interface: BodyTools <a class="header-anchor" href="#interface-bodytools" aria-label="Permalink to &quot;Interface: BodyTools&quot;">​</a></h1><p>What the rules of loops and branches need of the floors above the table.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-trace"></a> <code>trace</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>f</code>, <code>types</code>) =&gt; <a href="./TracedBody.html"><code>Traced<wbr>Body</code></a></td><td role="cell" data-label="Description">Records a function of tensors of the types given.</td></tr><tr role="row"><td role="cell"><a id="property-push"></a> <code>push</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>body</code>, <code>active</code>) =&gt; <a href="./DerivedBody.html"><code>Derived<wbr>Body</code></a></td><td role="cell" data-label="Description"><code>body</code> with tangents: behind its inputs one for each input marked, in order.</td></tr><tr role="row"><td role="cell"><a id="property-pull"></a> <code>pull</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">(<code>body</code>, <code>active</code>, <code>seeded</code>) =&gt; <a href="./DerivedBody.html"><code>Derived<wbr>Body</code></a></td><td role="cell" data-label="Description"><code>body</code> with the cotangents of the inputs marked: behind its inputs one for each output <code>seeded</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/BodyTools.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BodyTools = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BodyTools as default
};
