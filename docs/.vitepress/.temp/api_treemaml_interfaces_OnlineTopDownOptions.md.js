import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OnlineTopDownOptions","description":"Options of onlineTopDown.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/OnlineTopDownOptions.md","filePath":"api/treemaml/interfaces/OnlineTopDownOptions.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/OnlineTopDownOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-onlinetopdownoptions" tabindex="-1">Interface: OnlineTopDownOptions <a class="header-anchor" href="#interface-onlinetopdownoptions" aria-label="Permalink to &quot;Interface: OnlineTopDownOptions&quot;">​</a></h1><p>Options of <a href="./../functions/onlineTopDown.html">onlineTopDown</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Default value</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-xi"></a> <code>xi?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Standard deviations of the similarities in a node by which a task has to differ from it to be kept out, or to be handed to a child; in between it becomes another child. 0 makes binary trees.</td></tr><tr role="row"><td role="cell"><a id="property-maxdepth"></a> <code>max<wbr>Depth?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>none</code></td><td role="cell" data-label="Description">Greatest depth; tasks that would go deeper become another child.</td></tr><tr role="row"><td role="cell"><a id="property-order"></a> <code>order?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Default value"><code>as given</code></td><td role="cell" data-label="Description">Order of insertion, positions of tasks.</td></tr><tr role="row"><td role="cell"><a id="property-reinsert"></a> <code>reinsert?</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Default value"><code>0</code></td><td role="cell" data-label="Description">Rounds in which each task is taken out and inserted again.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/OnlineTopDownOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnlineTopDownOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnlineTopDownOptions as default
};
