import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ReadableInverse","description":"What reading an InverseFisher needs of a LearnedInverse; it can be kept, saved and traced by itself.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/fishleg/type-aliases/ReadableInverse.md","filePath":"api/fishleg/type-aliases/ReadableInverse.md"}');
const _sfc_main = { name: "api/fishleg/type-aliases/ReadableInverse.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-readableinverse" tabindex="-1">Type Alias: ReadableInverse <a class="header-anchor" href="#type-alias-readableinverse" aria-label="Permalink to &quot;Type Alias: ReadableInverse&quot;">​</a></h1><blockquote><p><strong>ReadableInverse</strong> = <code>Pick</code>&lt;<a href="./../interfaces/LearnedInverse.html"><code>LearnedInverse</code></a>, <code>&quot;inverse&quot;</code>&gt;</p></blockquote><p>What reading an <a href="./../interfaces/InverseFisher.html">InverseFisher</a> needs of a <a href="./../interfaces/LearnedInverse.html">LearnedInverse</a>; it can be kept, saved and traced by itself.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/fishleg/type-aliases/ReadableInverse.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReadableInverse = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReadableInverse as default
};
