import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BlockDescription","description":"One row of describeBlocks.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/interfaces/BlockDescription.md","filePath":"api/fishleg/interfaces/BlockDescription.md"}');
const _sfc_main = { name: "api/fishleg/interfaces/BlockDescription.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-blockdescription" tabindex="-1">Interface: BlockDescription <a class="header-anchor" href="#interface-blockdescription" aria-label="Permalink to &quot;Interface: BlockDescription&quot;">​</a></h1><p>One row of <a href="./../functions/describeBlocks.html">describeBlocks</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-path"></a> <code>path</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>string</code></td><td role="cell" data-label="Description">The layer or leaf that the block covers.</td></tr><tr role="row"><td role="cell"><a id="property-block"></a> <code>block</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../surgeon/type-aliases/BlockKind.html"><code>Block<wbr>Kind</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><a id="property-shape"></a> <code>shape</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type">readonly <code>number</code>[]</td><td role="cell" data-label="Description">Shape of the tensor the block acts on; a layer&#39;s bias is the last row.</td></tr><tr role="row"><td role="cell"><a id="property-parameters"></a> <code>parameters</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">How many numbers the block learns.</td></tr><tr role="row"><td role="cell"><a id="property-bytes"></a> <code>bytes</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Memory in float32: the parameters, two moments of Adam for each that is learned, and the cache of products.</td></tr><tr role="row"><td role="cell"><a id="property-flops"></a> <code>flops</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>number</code></td><td role="cell" data-label="Description">Floating-point operations of one product with <code>Q</code>.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/interfaces/BlockDescription.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BlockDescription = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BlockDescription as default
};
