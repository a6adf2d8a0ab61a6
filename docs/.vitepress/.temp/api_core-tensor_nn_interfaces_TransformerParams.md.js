import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TransformerParams","description":"Parameters of transformerEncoder: block1, block2, … and the last norm.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/TransformerParams.md","filePath":"api/core-tensor/nn/interfaces/TransformerParams.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/TransformerParams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-transformerparams" tabindex="-1">Interface: TransformerParams <a class="header-anchor" href="#interface-transformerparams" aria-label="Permalink to &quot;Interface: TransformerParams&quot;">​</a></h1><p>Parameters of <a href="./../functions/transformerEncoder.html">transformerEncoder</a>: <code>block1</code>, <code>block2</code>, … and the last <code>norm</code>.</p><h2 id="indexable" tabindex="-1">Indexable <a class="header-anchor" href="#indexable" aria-label="Permalink to &quot;Indexable&quot;">​</a></h2><blockquote><p>[<code>block</code>: <code>\`block\${number}\`</code>]: <a href="./TransformerBlockParams.html"><code>TransformerBlockParams</code></a></p></blockquote><p>The blocks, counted from 1.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-norm"></a> <code>norm</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><code>object</code></td><td role="cell" data-label="Description">Behind the last block.</td></tr><tr role="row"><td role="cell"><code>norm.<wbr>scale</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Description">-</td></tr><tr role="row"><td role="cell"><code>norm.<wbr>bias</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./../../ops/type-aliases/Tensor1D.html"><code>Tensor1<wbr>D</code></a></td><td role="cell" data-label="Description">-</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/TransformerParams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TransformerParams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TransformerParams as default
};
