import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LearnedTree","description":"A learned tree and what it was learned from.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/treemaml/interfaces/LearnedTree.md","filePath":"api/treemaml/interfaces/LearnedTree.md"}');
const _sfc_main = { name: "api/treemaml/interfaces/LearnedTree.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-learnedtree" tabindex="-1">Interface: LearnedTree <a class="header-anchor" href="#interface-learnedtree" aria-label="Permalink to &quot;Interface: LearnedTree&quot;">​</a></h1><p>A learned tree and what it was learned from.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-tree"></a> <code>tree</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../language/type-aliases/TaskTree.html"><code>Task<wbr>Tree</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-similarities"></a> <code>similarities</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./Similarities.html"><code>Similarities</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-zero"></a> <code>zero</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>string</code>[]</td><td role="cell" data-label="Description">Tasks whose vector is zero: nothing is known of them, and they are similar to nobody.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/treemaml/interfaces/LearnedTree.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LearnedTree = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LearnedTree as default
};
