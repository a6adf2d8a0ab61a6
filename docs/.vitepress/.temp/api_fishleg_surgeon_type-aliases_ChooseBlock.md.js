import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ChooseBlock","description":"Overrides the choice of a block: called with the path and the shape of each kernel (each scale of a normalisation, each leaf that belongs to no layer) and with the usual choice; undefined keeps that.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/surgeon/type-aliases/ChooseBlock.md","filePath":"api/fishleg/surgeon/type-aliases/ChooseBlock.md"}');
const _sfc_main = { name: "api/fishleg/surgeon/type-aliases/ChooseBlock.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-chooseblock" tabindex="-1">Type Alias: ChooseBlock <a class="header-anchor" href="#type-alias-chooseblock" aria-label="Permalink to &quot;Type Alias: ChooseBlock&quot;">​</a></h1><blockquote><p><strong>ChooseBlock</strong> = (<code>path</code>, <code>shape</code>, <code>usual</code>) =&gt; <a href="./BlockKind.html"><code>BlockKind</code></a> | <code>undefined</code></p></blockquote><p>Overrides the choice of a block: called with the path and the shape of each kernel (each scale of a normalisation, each leaf that belongs to no layer) and with the usual choice; <code>undefined</code> keeps that. <code>&quot;diagonal&quot;</code>, <code>&quot;low-rank&quot;</code> and <code>&quot;full&quot;</code> are possible everywhere, the others for leaves of their rank. <code>&quot;spectrum&quot;</code> is for kernels with a factor for inputs and one for outputs, those of attention among them; on tables, depthwise kernels, normalisations and vectors it stands for the usual choice. The bias of a layer goes with its kernel into blocks of the kinds <code>&quot;dense&quot;</code>, <code>&quot;conv&quot;</code>, <code>&quot;kronecker&quot;</code>, <code>&quot;spectrum&quot;</code>, <code>&quot;readout&quot;</code>, <code>&quot;depthwise&quot;</code>, <code>&quot;low-rank&quot;</code> and <code>&quot;full&quot;</code>, and is diagonal otherwise.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>path</code></td><td><code>string</code></td></tr><tr><td><code>shape</code></td><td>readonly <code>number</code>[]</td></tr><tr><td><code>usual</code></td><td><a href="./BlockKind.html"><code>Block<wbr>Kind</code></a></td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./BlockKind.html"><code>BlockKind</code></a> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/surgeon/type-aliases/ChooseBlock.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ChooseBlock = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ChooseBlock as default
};
