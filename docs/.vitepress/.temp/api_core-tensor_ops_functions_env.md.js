import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: env()","description":"Returns the current environment (a global singleton).","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/ops/functions/env.md","filePath":"api/core-tensor/ops/functions/env.md"}');
const _sfc_main = { name: "api/core-tensor/ops/functions/env.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="function-env" tabindex="-1">Function: env() <a class="header-anchor" href="#function-env" aria-label="Permalink to &quot;Function: env()&quot;">​</a></h1><blockquote><p><strong>env</strong>(): <a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>Environment</code></a></p></blockquote><p>Returns the current environment (a global singleton).</p><p>The environment object contains the evaluated feature values as well as the active platform.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="https://js.tensorflow.org/api/latest/" target="_blank" rel="noreferrer"><code>Environment</code></a></p><h2 id="doc" tabindex="-1">Doc <a class="header-anchor" href="#doc" aria-label="Permalink to &quot;Doc&quot;">​</a></h2></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/ops/functions/env.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const env = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  env as default
};
