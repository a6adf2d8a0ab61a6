import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: MetricsRecord","description":"One line of a metrics file.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/io/type-aliases/MetricsRecord.md","filePath":"api/core-tensor/io/type-aliases/MetricsRecord.md"}');
const _sfc_main = { name: "api/core-tensor/io/type-aliases/MetricsRecord.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-metricsrecord" tabindex="-1">Type Alias: MetricsRecord <a class="header-anchor" href="#type-alias-metricsrecord" aria-label="Permalink to &quot;Type Alias: MetricsRecord&quot;">​</a></h1><blockquote><p><strong>MetricsRecord</strong> = <code>object</code></p></blockquote><p>One line of a metrics file. Numbers that are not finite are written as <code>null</code>.</p><h2 id="index-signature" tabindex="-1">Index Signature <a class="header-anchor" href="#index-signature" aria-label="Permalink to &quot;Index Signature&quot;">​</a></h2><p>[<code>name</code>: <code>string</code>]: <a href="./JsonValue.html"><code>JsonValue</code></a> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/io/type-aliases/MetricsRecord.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MetricsRecord = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MetricsRecord as default
};
