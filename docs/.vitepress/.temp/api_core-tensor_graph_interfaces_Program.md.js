import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Program","description":"A Graph with the tree structure of its arguments and of its result.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/graph/interfaces/Program.md","filePath":"api/core-tensor/graph/interfaces/Program.md"}');
const _sfc_main = { name: "api/core-tensor/graph/interfaces/Program.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-program" tabindex="-1">Interface: Program <a class="header-anchor" href="#interface-program" aria-label="Permalink to &quot;Interface: Program&quot;">​</a></h1><p>A <a href="./../type-aliases/Graph.html">Graph</a> with the tree structure of its arguments and of its result.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-graph"></a> <code>graph</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../type-aliases/Graph.html"><code>Graph</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-input"></a> <code>input</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../tree/type-aliases/TreeStructure.html"><code>Tree<wbr>Structure</code></a></td><td role="cell" data-label="Description">Structure of the argument list (an array with one entry per argument).</td></tr><tr role="row"><td role="cell"><a id="property-output"></a> <code>output</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../tree/type-aliases/TreeStructure.html"><code>Tree<wbr>Structure</code></a></td><td role="cell" data-label="Description">Structure of the result.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/graph/interfaces/Program.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Program = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Program as default
};
