import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WhileLoopOptions","description":"Options of whileLoop.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/transforms/interfaces/WhileLoopOptions.md","filePath":"api/core-tensor/transforms/interfaces/WhileLoopOptions.md"}');
const _sfc_main = { name: "api/core-tensor/transforms/interfaces/WhileLoopOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-whileloopoptions" tabindex="-1">Interface: WhileLoopOptions <a class="header-anchor" href="#interface-whileloopoptions" aria-label="Permalink to &quot;Interface: WhileLoopOptions&quot;">​</a></h1><p>Options of <a href="./../functions/whileLoop.html">whileLoop</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-maxsteps"></a> <code>max<wbr>Steps?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>no bound</code></td><td role="cell" data-label="Description">Steps after which the loop ends whatever the condition says.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/transforms/interfaces/WhileLoopOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WhileLoopOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WhileLoopOptions as default
};
