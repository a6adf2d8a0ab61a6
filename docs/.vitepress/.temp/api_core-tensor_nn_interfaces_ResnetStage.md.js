import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ResnetStage<C, N>","description":"Two blocks of resnet18 with the same number of channels.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/ResnetStage.md","filePath":"api/core-tensor/nn/interfaces/ResnetStage.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/ResnetStage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-resnetstage-c-n" tabindex="-1">Interface: ResnetStage&lt;C, N&gt; <a class="header-anchor" href="#interface-resnetstage-c-n" aria-label="Permalink to &quot;Interface: ResnetStage\\&lt;C, N\\&gt;&quot;">​</a></h1><p>Two blocks of <a href="./../functions/resnet18.html">resnet18</a> with the same number of channels.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-c"></a> <code>C</code></td></tr><tr><td><a id="type-parameter-n"></a> <code>N</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0" class="stacked" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">Property</th><th role="columnheader">Modifier</th><th role="columnheader">Type</th><th role="columnheader">Description</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell"><a id="property-block1"></a> <code>block1</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./ResnetBlock.html"><code>Resnet<wbr>Block</code></a>&lt;<code>C</code>, <code>N</code>&gt;</td><td role="cell" data-label="Description">Changes the number of channels and the size of the image.</td></tr><tr role="row"><td role="cell"><a id="property-block2"></a> <code>block2</code></td><td role="cell" data-label="Modifier"><code>readonly</code></td><td role="cell" data-label="Type"><a href="./ResnetBlock.html"><code>Resnet<wbr>Block</code></a>&lt;<code>C</code>, <code>N</code>&gt;</td><td role="cell" data-label="Description">Keeps both.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/ResnetStage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ResnetStage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ResnetStage as default
};
