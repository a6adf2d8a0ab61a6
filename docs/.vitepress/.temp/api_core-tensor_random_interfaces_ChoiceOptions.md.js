import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ChoiceOptions","description":"Options of choice.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/random/interfaces/ChoiceOptions.md","filePath":"api/core-tensor/random/interfaces/ChoiceOptions.md"}');
const _sfc_main = { name: "api/core-tensor/random/interfaces/ChoiceOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-choiceoptions" tabindex="-1">Interface: ChoiceOptions <a class="header-anchor" href="#interface-choiceoptions" aria-label="Permalink to &quot;Interface: ChoiceOptions&quot;">​</a></h1><p>Options of <a href="./../functions/choice.html">choice</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-replace"></a> <code>replace?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>boolean</code></td><td role="cell" data-label="Default value"><code>true</code></td><td role="cell" data-label="Description">Whether one may be chosen more than once.</td></tr><tr role="row"><td role="cell"><a id="property-p"></a> <code>p?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/classes/Tensor.html"><code>Tensor</code></a>&lt;<a href="./../../ops/enumerations/Rank.html"><code>Rank</code></a>&gt;</td><td role="cell" data-label="Default value"><code>undefined</code> (all alike)</td><td role="cell" data-label="Description">How likely each is: weights <code>[n]</code> of at least 0, whose sum need not be 1; values are not checked.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/random/interfaces/ChoiceOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ChoiceOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ChoiceOptions as default
};
