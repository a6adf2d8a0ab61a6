import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DerivedBody","description":"A body with the ops of its derivative behind its own.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/DerivedBody.md","filePath":"api/core-tensor/graph/interfaces/DerivedBody.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/DerivedBody.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-derivedbody" tabindex="-1">Interface: DerivedBody <a class="header-anchor" href="#interface-derivedbody" aria-label="Permalink to &quot;Interface: DerivedBody&quot;">​</a></h1><p>A body with the ops of its derivative behind its own.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./TracedBody.html"><code>TracedBody</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="dense stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th><th role="columnheader">Inherited from</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-body"></a> <code>body</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Body.html"><code>Body</code></a></td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from"><a href="./TracedBody.html"><code>Traced<wbr>Body</code></a>.<a href="./TracedBody.html#property-body"><code>body</code></a></td></tr><tr role="row"><td role="cell"><a id="property-captured"></a> <code>captured</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[]</td><td role="cell" data-label="Description">-</td><td role="cell" data-label="Inherited from"><a href="./TracedBody.html"><code>Traced<wbr>Body</code></a>.<a href="./TracedBody.html#property-captured"><code>captured</code></a></td></tr><tr role="row"><td role="cell"><a id="property-places"></a> <code>places</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">For each output (forward) or input (reverse) of the first body, at which output of this one its tangent or cotangent comes out; -1 where it is zero.</td><td role="cell" data-label="Inherited from">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/DerivedBody.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DerivedBody = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DerivedBody as default
};
