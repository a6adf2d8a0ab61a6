import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: graphEncoderDefaults","description":"The defaults of GraphEncoderOptions.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/graph-returns/models/variables/graphEncoderDefaults.md","filePath":"api/graph-returns/models/variables/graphEncoderDefaults.md"}');
const _sfc_main = { name: "api/graph-returns/models/variables/graphEncoderDefaults.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="variable-graphencoderdefaults" tabindex="-1">Variable: graphEncoderDefaults <a class="header-anchor" href="#variable-graphencoderdefaults" aria-label="Permalink to &quot;Variable: graphEncoderDefaults&quot;">​</a></h1><blockquote><p><code>const</code> <strong>graphEncoderDefaults</strong>: <code>Required</code>&lt;<a href="./../../export/interfaces/GraphEncoderOptions.html"><code>GraphEncoderOptions</code></a>&gt;</p></blockquote><p>The defaults of <a href="./../../export/interfaces/GraphEncoderOptions.html">GraphEncoderOptions</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/graph-returns/models/variables/graphEncoderDefaults.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const graphEncoderDefaults = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  graphEncoderDefaults as default
};
