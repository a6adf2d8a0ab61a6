import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SliceInfo","description":"*","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/namespaces/slice_util/type-aliases/SliceInfo.md","filePath":"api/core-tensor/ops/namespaces/slice_util/type-aliases/SliceInfo.md"}');
const _sfc_main = { name: "api/core-tensor/ops/namespaces/slice_util/type-aliases/SliceInfo.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-sliceinfo" tabindex="-1">Type Alias: SliceInfo <a class="header-anchor" href="#type-alias-sliceinfo" aria-label="Permalink to &quot;Type Alias: SliceInfo&quot;">​</a></h1><blockquote><p><strong>SliceInfo</strong> = <code>object</code></p></blockquote><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="finalshapesparse" tabindex="-1">finalShapeSparse <a class="header-anchor" href="#finalshapesparse" aria-label="Permalink to &quot;finalShapeSparse&quot;">​</a></h3><blockquote><p><strong>finalShapeSparse</strong>: <code>number</code>[]</p></blockquote><hr><h3 id="finalshape" tabindex="-1">finalShape <a class="header-anchor" href="#finalshape" aria-label="Permalink to &quot;finalShape&quot;">​</a></h3><blockquote><p><strong>finalShape</strong>: <code>number</code>[]</p></blockquote><hr><h3 id="isidentity" tabindex="-1">isIdentity <a class="header-anchor" href="#isidentity" aria-label="Permalink to &quot;isIdentity&quot;">​</a></h3><blockquote><p><strong>isIdentity</strong>: <code>boolean</code></p></blockquote><hr><h3 id="slicedim0" tabindex="-1">sliceDim0 <a class="header-anchor" href="#slicedim0" aria-label="Permalink to &quot;sliceDim0&quot;">​</a></h3><blockquote><p><strong>sliceDim0</strong>: <code>boolean</code></p></blockquote><hr><h3 id="issimpleslice" tabindex="-1">isSimpleSlice <a class="header-anchor" href="#issimpleslice" aria-label="Permalink to &quot;isSimpleSlice&quot;">​</a></h3><blockquote><p><strong>isSimpleSlice</strong>: <code>boolean</code></p></blockquote><hr><h3 id="begin" tabindex="-1">begin <a class="header-anchor" href="#begin" aria-label="Permalink to &quot;begin&quot;">​</a></h3><blockquote><p><strong>begin</strong>: <code>number</code>[]</p></blockquote><hr><h3 id="end" tabindex="-1">end <a class="header-anchor" href="#end" aria-label="Permalink to &quot;end&quot;">​</a></h3><blockquote><p><strong>end</strong>: <code>number</code>[]</p></blockquote><hr><h3 id="strides" tabindex="-1">strides <a class="header-anchor" href="#strides" aria-label="Permalink to &quot;strides&quot;">​</a></h3><blockquote><p><strong>strides</strong>: <code>number</code>[]</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/namespaces/slice_util/type-aliases/SliceInfo.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SliceInfo = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SliceInfo as default
};
