import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Schedule","description":"A number that changes from step to step, as ops, so that a traced program can hold it.","frontmatter":{"editLink":false},"headers":[],"relativePath":"api/core-tensor/optim/type-aliases/Schedule.md","filePath":"api/core-tensor/optim/type-aliases/Schedule.md"}');
const _sfc_main = { name: "api/core-tensor/optim/type-aliases/Schedule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="type-alias-schedule" tabindex="-1">Type Alias: Schedule <a class="header-anchor" href="#type-alias-schedule" aria-label="Permalink to &quot;Type Alias: Schedule&quot;">​</a></h1><blockquote><p><strong>Schedule</strong> = (<code>step</code>) =&gt; <a href="./../../ops/type-aliases/Scalar.html"><code>Scalar</code></a></p></blockquote><p>A number that changes from step to step, as ops, so that a traced program can hold it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><code>step</code></td><td><a href="./../../ops/type-aliases/Scalar.html"><code>Scalar</code></a></td><td>how many steps were taken before, 0 at the first; <code>[]</code>, int32 or float32.</td></tr></tbody></table><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../ops/type-aliases/Scalar.html"><code>Scalar</code></a></p><p>a float32 scalar, owned by the caller.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/core-tensor/optim/type-aliases/Schedule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Schedule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Schedule as default
};
