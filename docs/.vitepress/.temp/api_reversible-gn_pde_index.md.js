import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"reversible-gn/pde","description":"Differential equations as least squares: points, derivatives and networks.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/reversible-gn/pde/index.md","filePath":"api/reversible-gn/pde/index.md"}');
const _sfc_main = { name: "api/reversible-gn/pde/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="reversible-gn-pde" tabindex="-1">reversible-gn/pde <a class="header-anchor" href="#reversible-gn-pde" aria-label="Permalink to &quot;reversible-gn/pde&quot;">​</a></h1><p>Differential equations as least squares: points, derivatives and networks.</p><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/AdaptiveOptions.html">AdaptiveOptions</a></li><li><a href="./interfaces/CausalWeightsOptions.html">CausalWeightsOptions</a></li><li><a href="./interfaces/Domain.html">Domain</a></li><li><a href="./interfaces/FourierFeatures.html">FourierFeatures</a></li><li><a href="./interfaces/FieldNetOptions.html">FieldNetOptions</a></li><li><a href="./interfaces/FieldLayer.html">FieldLayer</a></li><li><a href="./interfaces/FieldNet.html">FieldNet</a></li><li><a href="./interfaces/InteriorOptions.html">InteriorOptions</a></li><li><a href="./interfaces/BoundaryOptions.html">BoundaryOptions</a></li><li><a href="./interfaces/InitialOptions.html">InitialOptions</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/Point.html">Point</a></li><li><a href="./type-aliases/Field.html">Field</a></li><li><a href="./type-aliases/Points.html">Points</a></li><li><a href="./type-aliases/Spread.html">Spread</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/adaptive.html">adaptive</a></li><li><a href="./functions/causalWeights.html">causalWeights</a></li><li><a href="./functions/d.html">d</a></li><li><a href="./functions/laplacian.html">laplacian</a></li><li><a href="./functions/box.html">box</a></li><li><a href="./functions/fieldNet.html">fieldNet</a></li><li><a href="./functions/interior.html">interior</a></li><li><a href="./functions/boundary.html">boundary</a></li><li><a href="./functions/initial.html">initial</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/reversible-gn/pde/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
