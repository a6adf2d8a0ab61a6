import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ResnetBlock<C, N>","description":"","frontmatter":{},"headers":[],"relativePath":"api/core-tensor/nn/interfaces/ResnetBlock.md","filePath":"api/core-tensor/nn/interfaces/ResnetBlock.md"}');
const _sfc_main = { name: "api/core-tensor/nn/interfaces/ResnetBlock.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="interface-resnetblock-c-n" tabindex="-1">Interface: ResnetBlock&lt;C, N&gt; <a class="header-anchor" href="#interface-resnetblock-c-n" aria-label="Permalink to &quot;Interface: ResnetBlock\\&lt;C, N\\&gt;&quot;">​</a></h1><p>A block of <a href="./../functions/resnet18.html">resnet18</a>, given what a convolution and a normalisation hold.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-c"></a> <code>C</code></td></tr><tr><td><a id="type-parameter-n"></a> <code>N</code></td></tr></tbody></table><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-body"></a> <code>body</code></td><td><code>readonly</code></td><td><code>object</code></td><td>Two convolutions, each with a normalisation behind it.</td></tr><tr><td><code>body.conv1</code></td><td><code>readonly</code></td><td><code>C</code></td><td>-</td></tr><tr><td><code>body.norm1</code></td><td><code>readonly</code></td><td><code>N</code></td><td>-</td></tr><tr><td><code>body.relu</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/NoState.html"><code>NoState</code></a></td><td>-</td></tr><tr><td><code>body.conv2</code></td><td><code>readonly</code></td><td><code>C</code></td><td>-</td></tr><tr><td><code>body.norm2</code></td><td><code>readonly</code></td><td><code>N</code></td><td>-</td></tr><tr><td><a id="property-shortcut"></a> <code>shortcut</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>never</code>&gt;&gt; | { <code>conv</code>: <code>C</code>; <code>norm</code>: <code>N</code>; }</td><td>Empty where the block keeps the shape.</td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/nn/interfaces/ResnetBlock.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ResnetBlock = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ResnetBlock as default
};
