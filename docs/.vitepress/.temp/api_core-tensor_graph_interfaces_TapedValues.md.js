import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TapedValues","description":"An op evaluated for a derivative; see Kernel.taped.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/TapedValues.md","filePath":"api/core-tensor/graph/interfaces/TapedValues.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/TapedValues.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-tapedvalues" tabindex="-1">Interface: TapedValues <a class="header-anchor" href="#interface-tapedvalues" aria-label="Permalink to &quot;Interface: TapedValues&quot;">​</a></h1><p>An op evaluated for a derivative; see <a href="./Kernel.html#property-taped">Kernel.taped</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-outputs"></a> <code>outputs</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[]</td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-kept"></a> <code>kept</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;[]</td><td role="cell" data-label="Description">What the rules want kept beside inputs and outputs; they find it behind the outputs.</td></tr><tr role="row"><td role="cell"><a id="property-jvp"></a> <code>jvp</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/JvpRule.html"><code>Jvp<wbr>Rule</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-vjp"></a> <code>vjp</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/VjpRule.html"><code>Vjp<wbr>Rule</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/TapedValues.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TapedValues = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TapedValues as default
};
