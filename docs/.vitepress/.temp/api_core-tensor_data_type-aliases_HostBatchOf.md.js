import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: HostBatchOf<D>","description":"A batch in double precision: a host array of each column.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/data/type-aliases/HostBatchOf.md","filePath":"api/core-tensor/data/type-aliases/HostBatchOf.md"}');
const _sfc_main = { name: "api/core-tensor/data/type-aliases/HostBatchOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-hostbatchof-d" tabindex="-1">Type Alias: HostBatchOf&lt;D&gt; <a class="header-anchor" href="#type-alias-hostbatchof-d" aria-label="Permalink to &quot;Type Alias: HostBatchOf\\&lt;D\\&gt;&quot;">​</a></h1><blockquote><p><strong>HostBatchOf</strong>&lt;<code>D</code>&gt; = <code>{ [K in keyof D]: HostArray }</code></p></blockquote><p>A batch in double precision: a host array of each column.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Type Parameter</th></tr></thead><tbody><tr><td><a id="type-parameter-d"></a> <code>D</code></td></tr></tbody></table></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/data/type-aliases/HostBatchOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HostBatchOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HostBatchOf as default
};
