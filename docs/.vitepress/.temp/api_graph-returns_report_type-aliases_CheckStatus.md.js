import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CheckStatus","description":"How a check came out: ok; warn, numbers have to be read with care; fail, they are wrong or say something else; unknown, nothing given tells.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/report/type-aliases/CheckStatus.md","filePath":"api/graph-returns/report/type-aliases/CheckStatus.md"}');
const _sfc_main = { name: "api/graph-returns/report/type-aliases/CheckStatus.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-checkstatus" tabindex="-1">Type Alias: CheckStatus <a class="header-anchor" href="#type-alias-checkstatus" aria-label="Permalink to &quot;Type Alias: CheckStatus&quot;">​</a></h1><blockquote><p><strong>CheckStatus</strong> = <code>&quot;ok&quot;</code> | <code>&quot;warn&quot;</code> | <code>&quot;fail&quot;</code> | <code>&quot;unknown&quot;</code></p></blockquote><p>How a check came out: <code>ok</code>; <code>warn</code>, numbers have to be read with care; <code>fail</code>, they are wrong or say something else; <code>unknown</code>, nothing given tells.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/report/type-aliases/CheckStatus.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CheckStatus = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CheckStatus as default
};
