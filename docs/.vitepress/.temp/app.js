import { ssrRenderAttrs, ssrRenderSlot, ssrInterpolate, ssrRenderAttr, ssrRenderList, ssrRenderComponent, ssrRenderVNode, ssrRenderClass, renderToString } from "vue/server-renderer";
import { usePreferredDark, useDark, useMediaQuery, useWindowSize, onKeyStroke, useWindowScroll, useScrollLock } from "@vueuse/core";
import { shallowRef, inject, computed, ref, watch, onUnmounted, reactive, markRaw, readonly, nextTick, defineComponent, h, mergeProps, useSSRContext, unref, onMounted, watchEffect, watchPostEffect, onUpdated, resolveComponent, createVNode, resolveDynamicComponent, withCtx, renderSlot, createTextVNode, toDisplayString, openBlock, createBlock, createCommentVNode, Fragment, renderList, defineAsyncComponent, provide, toHandlers, withKeys, onBeforeUnmount, useSlots, createSSRApp } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
function deserializeFunctions(r) {
  return Array.isArray(r) ? r.map(deserializeFunctions) : typeof r == "object" && r !== null ? Object.keys(r).reduce((t, n) => (t[n] = deserializeFunctions(r[n]), t), {}) : typeof r == "string" && r.startsWith("_vp-fn_") ? new Function(`return ${r.slice(7)}`)() : r;
}
const siteData = deserializeFunctions(JSON.parse('{"lang":"en-GB","dir":"ltr","title":"legendre","description":"Train, differentiate and shrink models in TypeScript: in Node, in a page, with exact derivatives of any order.","base":"/","head":[],"router":{"prefetchLinks":false},"appearance":true,"themeConfig":{"logo":"/logo.svg","search":{"provider":"local","options":{"miniSearch":{"searchOptions":{"boostDocument":"_vp-fn_(page) => /\\\\/(api|project\\\\/changes)/.test(page) ? 0.2 : 1"}}}},"outline":{"level":[2,3]},"nav":[{"text":"Guide","link":"/getting-started","activeMatch":"^/(getting-started|start|tutorial|guide|concepts)"},{"text":"Examples","link":"/examples/","activeMatch":"^/examples/"},{"text":"Playground","link":"/playground/solve","activeMatch":"^/playground/"},{"text":"Reference","link":"/api/","activeMatch":"^/api/"},{"text":"Benchmarks","link":"/benchmarks"}],"sidebar":{"/api/core-tensor/":[{"text":"core-tensor","link":"/api/core-tensor/","items":[{"text":"Functions","items":[{"text":"isLegendreError","link":"/api/core-tensor/functions/isLegendreError.md"},{"text":"runReference","link":"/api/core-tensor/functions/runReference.md"},{"text":"runTfjs","link":"/api/core-tensor/functions/runTfjs.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/command/":[{"text":"core-tensor/command","link":"/api/core-tensor/command/","items":[{"text":"Interfaces","items":[{"text":"WordSpec","link":"/api/core-tensor/command/interfaces/WordSpec.md"},{"text":"SwitchFlag","link":"/api/core-tensor/command/interfaces/SwitchFlag.md"},{"text":"NumberFlag","link":"/api/core-tensor/command/interfaces/NumberFlag.md"},{"text":"TextFlag","link":"/api/core-tensor/command/interfaces/TextFlag.md"},{"text":"ChoiceFlag","link":"/api/core-tensor/command/interfaces/ChoiceFlag.md"},{"text":"CommandSpec","link":"/api/core-tensor/command/interfaces/CommandSpec.md"},{"text":"ParsedCommand","link":"/api/core-tensor/command/interfaces/ParsedCommand.md"},{"text":"ErrorLine","link":"/api/core-tensor/command/interfaces/ErrorLine.md"},{"text":"OutFolderOptions","link":"/api/core-tensor/command/interfaces/OutFolderOptions.md"},{"text":"CommandOutput","link":"/api/core-tensor/command/interfaces/CommandOutput.md"},{"text":"ProgramCommand","link":"/api/core-tensor/command/interfaces/ProgramCommand.md"},{"text":"CommandProgram","link":"/api/core-tensor/command/interfaces/CommandProgram.md"},{"text":"NumberRange","link":"/api/core-tensor/command/interfaces/NumberRange.md"}]},{"text":"Type Aliases","items":[{"text":"PathKind","link":"/api/core-tensor/command/type-aliases/PathKind.md"},{"text":"FlagSpec","link":"/api/core-tensor/command/type-aliases/FlagSpec.md"},{"text":"Valued","link":"/api/core-tensor/command/type-aliases/Valued.md"},{"text":"FlagFor","link":"/api/core-tensor/command/type-aliases/FlagFor.md"}]},{"text":"Functions","items":[{"text":"errorLine","link":"/api/core-tensor/command/functions/errorLine.md"},{"text":"checkOutFolder","link":"/api/core-tensor/command/functions/checkOutFolder.md"},{"text":"writeOutFolder","link":"/api/core-tensor/command/functions/writeOutFolder.md"},{"text":"checkOutFile","link":"/api/core-tensor/command/functions/checkOutFile.md"},{"text":"parseCommand","link":"/api/core-tensor/command/functions/parseCommand.md"},{"text":"runCommands","link":"/api/core-tensor/command/functions/runCommands.md"},{"text":"startProgram","link":"/api/core-tensor/command/functions/startProgram.md"},{"text":"writeAtomically","link":"/api/core-tensor/command/functions/writeAtomically.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/curvature/":[{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/","items":[{"text":"Interfaces","items":[{"text":"EkfacFactors","link":"/api/core-tensor/curvature/interfaces/EkfacFactors.md"},{"text":"EkfacOptions","link":"/api/core-tensor/curvature/interfaces/EkfacOptions.md"},{"text":"FvpOptions","link":"/api/core-tensor/curvature/interfaces/FvpOptions.md"},{"text":"GaussianOptions","link":"/api/core-tensor/curvature/interfaces/GaussianOptions.md"},{"text":"CurvatureOperator","link":"/api/core-tensor/curvature/interfaces/CurvatureOperator.md"},{"text":"HutchPlusPlusOptions","link":"/api/core-tensor/curvature/interfaces/HutchPlusPlusOptions.md"},{"text":"DiagonalEstimate","link":"/api/core-tensor/curvature/interfaces/DiagonalEstimate.md"},{"text":"HutchinsonOptions","link":"/api/core-tensor/curvature/interfaces/HutchinsonOptions.md"},{"text":"TraceEstimate","link":"/api/core-tensor/curvature/interfaces/TraceEstimate.md"},{"text":"KernelAxes","link":"/api/core-tensor/curvature/interfaces/KernelAxes.md"},{"text":"KfacFactors","link":"/api/core-tensor/curvature/interfaces/KfacFactors.md"},{"text":"LanczosOptions","link":"/api/core-tensor/curvature/interfaces/LanczosOptions.md"},{"text":"LanczosResult","link":"/api/core-tensor/curvature/interfaces/LanczosResult.md"},{"text":"Likelihood","link":"/api/core-tensor/curvature/interfaces/Likelihood.md"},{"text":"SpectralDensityOptions","link":"/api/core-tensor/curvature/interfaces/SpectralDensityOptions.md"},{"text":"SpectralDensity","link":"/api/core-tensor/curvature/interfaces/SpectralDensity.md"},{"text":"LinearOperator","link":"/api/core-tensor/curvature/interfaces/LinearOperator.md"}]},{"text":"Type Aliases","items":[{"text":"KernelKind","link":"/api/core-tensor/curvature/type-aliases/KernelKind.md"},{"text":"ProbeDistribution","link":"/api/core-tensor/curvature/type-aliases/ProbeDistribution.md"},{"text":"SolverStatus","link":"/api/core-tensor/curvature/type-aliases/SolverStatus.md"}]},{"text":"Variables","items":[{"text":"hutchPlusPlusDefaults","link":"/api/core-tensor/curvature/variables/hutchPlusPlusDefaults.md"},{"text":"hutchinsonDefaults","link":"/api/core-tensor/curvature/variables/hutchinsonDefaults.md"},{"text":"lanczosDefaults","link":"/api/core-tensor/curvature/variables/lanczosDefaults.md"},{"text":"spectralDensityDefaults","link":"/api/core-tensor/curvature/variables/spectralDensityDefaults.md"}]},{"text":"Functions","items":[{"text":"bernoulli","link":"/api/core-tensor/curvature/functions/bernoulli.md"},{"text":"categorical","link":"/api/core-tensor/curvature/functions/categorical.md"},{"text":"ekfacFactors","link":"/api/core-tensor/curvature/functions/ekfacFactors.md"},{"text":"exactDiagonal","link":"/api/core-tensor/curvature/functions/exactDiagonal.md"},{"text":"fisherOperator","link":"/api/core-tensor/curvature/functions/fisherOperator.md"},{"text":"fvp","link":"/api/core-tensor/curvature/functions/fvp.md"},{"text":"gaussian","link":"/api/core-tensor/curvature/functions/gaussian.md"},{"text":"ggnOperator","link":"/api/core-tensor/curvature/functions/ggnOperator.md"},{"text":"ggnvp","link":"/api/core-tensor/curvature/functions/ggnvp.md"},{"text":"hessianOperator","link":"/api/core-tensor/curvature/functions/hessianOperator.md"},{"text":"hutchPlusPlusTrace","link":"/api/core-tensor/curvature/functions/hutchPlusPlusTrace.md"},{"text":"hutchinsonDiagonal","link":"/api/core-tensor/curvature/functions/hutchinsonDiagonal.md"},{"text":"hutchinsonTrace","link":"/api/core-tensor/curvature/functions/hutchinsonTrace.md"},{"text":"hvp","link":"/api/core-tensor/curvature/functions/hvp.md"},{"text":"kernelAxes","link":"/api/core-tensor/curvature/functions/kernelAxes.md"},{"text":"kfacFactors","link":"/api/core-tensor/curvature/functions/kfacFactors.md"},{"text":"kfacKernels","link":"/api/core-tensor/curvature/functions/kfacKernels.md"},{"text":"lanczos","link":"/api/core-tensor/curvature/functions/lanczos.md"},{"text":"perExampleGradients","link":"/api/core-tensor/curvature/functions/perExampleGradients.md"},{"text":"spectralDensity","link":"/api/core-tensor/curvature/functions/spectralDensity.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/data/":[{"text":"core-tensor/data","link":"/api/core-tensor/data/","items":[{"text":"Interfaces","items":[{"text":"AugmentOptions","link":"/api/core-tensor/data/interfaces/AugmentOptions.md"},{"text":"Batches","link":"/api/core-tensor/data/interfaces/Batches.md"},{"text":"BatchesOptions","link":"/api/core-tensor/data/interfaces/BatchesOptions.md"},{"text":"DoubleBatchesOptions","link":"/api/core-tensor/data/interfaces/DoubleBatchesOptions.md"},{"text":"Augmentation","link":"/api/core-tensor/data/interfaces/Augmentation.md"},{"text":"RowArray","link":"/api/core-tensor/data/interfaces/RowArray.md"},{"text":"RowsOptions","link":"/api/core-tensor/data/interfaces/RowsOptions.md"},{"text":"DecodeImageOptions","link":"/api/core-tensor/data/interfaces/DecodeImageOptions.md"},{"text":"DecodedImage","link":"/api/core-tensor/data/interfaces/DecodedImage.md"},{"text":"ImagePlan","link":"/api/core-tensor/data/interfaces/ImagePlan.md"},{"text":"BatchPosition","link":"/api/core-tensor/data/interfaces/BatchPosition.md"},{"text":"BatchIterator","link":"/api/core-tensor/data/interfaces/BatchIterator.md"},{"text":"PrefetchOptions","link":"/api/core-tensor/data/interfaces/PrefetchOptions.md"},{"text":"Prefetched","link":"/api/core-tensor/data/interfaces/Prefetched.md"}]},{"text":"Type Aliases","items":[{"text":"BatchOf","link":"/api/core-tensor/data/type-aliases/BatchOf.md"},{"text":"HostBatchOf","link":"/api/core-tensor/data/type-aliases/HostBatchOf.md"},{"text":"Column","link":"/api/core-tensor/data/type-aliases/Column.md"},{"text":"HostValues","link":"/api/core-tensor/data/type-aliases/HostValues.md"}]},{"text":"Functions","items":[{"text":"augment","link":"/api/core-tensor/data/functions/augment.md"},{"text":"batches","link":"/api/core-tensor/data/functions/batches.md"},{"text":"rows","link":"/api/core-tensor/data/functions/rows.md"},{"text":"decodeImage","link":"/api/core-tensor/data/functions/decodeImage.md"},{"text":"batchAt","link":"/api/core-tensor/data/functions/batchAt.md"},{"text":"prefetch","link":"/api/core-tensor/data/functions/prefetch.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/datasets/":[{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/","items":[{"text":"Interfaces","items":[{"text":"LoadFashionMnistOptions","link":"/api/core-tensor/datasets/interfaces/LoadFashionMnistOptions.md"},{"text":"IdxArray","link":"/api/core-tensor/datasets/interfaces/IdxArray.md"},{"text":"ImageSet","link":"/api/core-tensor/datasets/interfaces/ImageSet.md"},{"text":"ImageClassification","link":"/api/core-tensor/datasets/interfaces/ImageClassification.md"},{"text":"DigitSet","link":"/api/core-tensor/datasets/interfaces/DigitSet.md"},{"text":"Mnist","link":"/api/core-tensor/datasets/interfaces/Mnist.md"},{"text":"LoadTinyImageNetOptions","link":"/api/core-tensor/datasets/interfaces/LoadTinyImageNetOptions.md"},{"text":"TinyImageNet","link":"/api/core-tensor/datasets/interfaces/TinyImageNet.md"}]},{"text":"Functions","items":[{"text":"loadCifar10","link":"/api/core-tensor/datasets/functions/loadCifar10.md"},{"text":"loadFashionMnist","link":"/api/core-tensor/datasets/functions/loadFashionMnist.md"},{"text":"readIdx","link":"/api/core-tensor/datasets/functions/readIdx.md"},{"text":"loadMnist","link":"/api/core-tensor/datasets/functions/loadMnist.md"},{"text":"loadTinyImageNet","link":"/api/core-tensor/datasets/functions/loadTinyImageNet.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/engine/":[{"text":"core-tensor/engine","link":"/api/core-tensor/engine/","items":[{"text":"Interfaces","items":[{"text":"EngineState","link":"/api/core-tensor/engine/interfaces/EngineState.md"},{"text":"DescribeEngineOptions","link":"/api/core-tensor/engine/interfaces/DescribeEngineOptions.md"},{"text":"EngineDescription","link":"/api/core-tensor/engine/interfaces/EngineDescription.md"},{"text":"DeviceState","link":"/api/core-tensor/engine/interfaces/DeviceState.md"},{"text":"UseEngineOptions","link":"/api/core-tensor/engine/interfaces/UseEngineOptions.md"}]},{"text":"Type Aliases","items":[{"text":"EngineName","link":"/api/core-tensor/engine/type-aliases/EngineName.md"},{"text":"DeviceName","link":"/api/core-tensor/engine/type-aliases/DeviceName.md"},{"text":"DeviceChoice","link":"/api/core-tensor/engine/type-aliases/DeviceChoice.md"}]},{"text":"Variables","items":[{"text":"engineNames","link":"/api/core-tensor/engine/variables/engineNames.md"},{"text":"deviceNames","link":"/api/core-tensor/engine/variables/deviceNames.md"}]},{"text":"Functions","items":[{"text":"describeEngine","link":"/api/core-tensor/engine/functions/describeEngine.md"},{"text":"describeDevices","link":"/api/core-tensor/engine/functions/describeDevices.md"},{"text":"useEngine","link":"/api/core-tensor/engine/functions/useEngine.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/events/":[{"text":"core-tensor/events","link":"/api/core-tensor/events/","items":[{"text":"Interfaces","items":[{"text":"EventWriter","link":"/api/core-tensor/events/interfaces/EventWriter.md"},{"text":"OpenEventsOptions","link":"/api/core-tensor/events/interfaces/OpenEventsOptions.md"}]},{"text":"Functions","items":[{"text":"openEvents","link":"/api/core-tensor/events/functions/openEvents.md"},{"text":"eventReporter","link":"/api/core-tensor/events/functions/eventReporter.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/graph/":[{"text":"core-tensor/graph","link":"/api/core-tensor/graph/","items":[{"text":"Classes","items":[{"text":"HostArray","link":"/api/core-tensor/graph/classes/HostArray.md"}]},{"text":"Interfaces","items":[{"text":"CheckFiniteOptions","link":"/api/core-tensor/graph/interfaces/CheckFiniteOptions.md"},{"text":"HostKernel","link":"/api/core-tensor/graph/interfaces/HostKernel.md"},{"text":"Program","link":"/api/core-tensor/graph/interfaces/Program.md"},{"text":"Spec","link":"/api/core-tensor/graph/interfaces/Spec.md"},{"text":"BatchedNode","link":"/api/core-tensor/graph/interfaces/BatchedNode.md"},{"text":"HostValue","link":"/api/core-tensor/graph/interfaces/HostValue.md"},{"text":"NodeValues","link":"/api/core-tensor/graph/interfaces/NodeValues.md"},{"text":"TracedBody","link":"/api/core-tensor/graph/interfaces/TracedBody.md"},{"text":"DerivedBody","link":"/api/core-tensor/graph/interfaces/DerivedBody.md"},{"text":"BodyTools","link":"/api/core-tensor/graph/interfaces/BodyTools.md"},{"text":"TapedNode","link":"/api/core-tensor/graph/interfaces/TapedNode.md"},{"text":"TapedValues","link":"/api/core-tensor/graph/interfaces/TapedValues.md"},{"text":"KernelBase","link":"/api/core-tensor/graph/interfaces/KernelBase.md"},{"text":"Kernel","link":"/api/core-tensor/graph/interfaces/Kernel.md"},{"text":"CompositeKernel","link":"/api/core-tensor/graph/interfaces/CompositeKernel.md"},{"text":"Loop","link":"/api/core-tensor/graph/interfaces/Loop.md"},{"text":"LoopSteps","link":"/api/core-tensor/graph/interfaces/LoopSteps.md"},{"text":"SlimOp","link":"/api/core-tensor/graph/interfaces/SlimOp.md"},{"text":"OnnxGraph","link":"/api/core-tensor/graph/interfaces/OnnxGraph.md"},{"text":"OnnxType","link":"/api/core-tensor/graph/interfaces/OnnxType.md"},{"text":"OnnxFloat","link":"/api/core-tensor/graph/interfaces/OnnxFloat.md"},{"text":"OnnxWriter","link":"/api/core-tensor/graph/interfaces/OnnxWriter.md"},{"text":"LoweredNode","link":"/api/core-tensor/graph/interfaces/LoweredNode.md"},{"text":"Rewriter","link":"/api/core-tensor/graph/interfaces/Rewriter.md"},{"text":"HloType","link":"/api/core-tensor/graph/interfaces/HloType.md"},{"text":"HloValue","link":"/api/core-tensor/graph/interfaces/HloValue.md"},{"text":"HloRegion","link":"/api/core-tensor/graph/interfaces/HloRegion.md"},{"text":"HloDetails","link":"/api/core-tensor/graph/interfaces/HloDetails.md"},{"text":"HloWriter","link":"/api/core-tensor/graph/interfaces/HloWriter.md"},{"text":"HloNode","link":"/api/core-tensor/graph/interfaces/HloNode.md"},{"text":"Attrs","link":"/api/core-tensor/graph/interfaces/Attrs.md"}]},{"text":"Type Aliases","items":[{"text":"WriteLine","link":"/api/core-tensor/graph/type-aliases/WriteLine.md"},{"text":"KernelInputs","link":"/api/core-tensor/graph/type-aliases/KernelInputs.md"},{"text":"BatchBody","link":"/api/core-tensor/graph/type-aliases/BatchBody.md"},{"text":"BatchRule","link":"/api/core-tensor/graph/type-aliases/BatchRule.md"},{"text":"CallKernel","link":"/api/core-tensor/graph/type-aliases/CallKernel.md"},{"text":"GraphNode","link":"/api/core-tensor/graph/type-aliases/GraphNode.md"},{"text":"GraphConstant","link":"/api/core-tensor/graph/type-aliases/GraphConstant.md"},{"text":"Graph","link":"/api/core-tensor/graph/type-aliases/Graph.md"},{"text":"Body","link":"/api/core-tensor/graph/type-aliases/Body.md"},{"text":"HostData","link":"/api/core-tensor/graph/type-aliases/HostData.md"},{"text":"HostNumbers","link":"/api/core-tensor/graph/type-aliases/HostNumbers.md"},{"text":"HostForm","link":"/api/core-tensor/graph/type-aliases/HostForm.md"},{"text":"DerivativeMode","link":"/api/core-tensor/graph/type-aliases/DerivativeMode.md"},{"text":"MaybeTensor","link":"/api/core-tensor/graph/type-aliases/MaybeTensor.md"},{"text":"JvpRule","link":"/api/core-tensor/graph/type-aliases/JvpRule.md"},{"text":"VjpRule","link":"/api/core-tensor/graph/type-aliases/VjpRule.md"},{"text":"OnnxAttr","link":"/api/core-tensor/graph/type-aliases/OnnxAttr.md"},{"text":"OnnxName","link":"/api/core-tensor/graph/type-aliases/OnnxName.md"},{"text":"OnnxLowering","link":"/api/core-tensor/graph/type-aliases/OnnxLowering.md"},{"text":"RewriterNode","link":"/api/core-tensor/graph/type-aliases/RewriterNode.md"},{"text":"Simplification","link":"/api/core-tensor/graph/type-aliases/Simplification.md"},{"text":"Composition","link":"/api/core-tensor/graph/type-aliases/Composition.md"},{"text":"HloPrecision","link":"/api/core-tensor/graph/type-aliases/HloPrecision.md"},{"text":"HloLowering","link":"/api/core-tensor/graph/type-aliases/HloLowering.md"},{"text":"DType","link":"/api/core-tensor/graph/type-aliases/DType.md"},{"text":"ValueType","link":"/api/core-tensor/graph/type-aliases/ValueType.md"},{"text":"AttrValue","link":"/api/core-tensor/graph/type-aliases/AttrValue.md"}]},{"text":"Functions","items":[{"text":"debugPrintTo","link":"/api/core-tensor/graph/functions/debugPrintTo.md"},{"text":"assertFinite","link":"/api/core-tensor/graph/functions/assertFinite.md"},{"text":"checkFinite","link":"/api/core-tensor/graph/functions/checkFinite.md"},{"text":"programEquals","link":"/api/core-tensor/graph/functions/programEquals.md"},{"text":"debugPrint","link":"/api/core-tensor/graph/functions/debugPrint.md"},{"text":"decodeProgram","link":"/api/core-tensor/graph/functions/decodeProgram.md"},{"text":"defineHostKernel","link":"/api/core-tensor/graph/functions/defineHostKernel.md"},{"text":"defineKernel","link":"/api/core-tensor/graph/functions/defineKernel.md"},{"text":"callKernel","link":"/api/core-tensor/graph/functions/callKernel.md"},{"text":"encodeProgram","link":"/api/core-tensor/graph/functions/encodeProgram.md"},{"text":"optimiseProgram","link":"/api/core-tensor/graph/functions/optimiseProgram.md"},{"text":"valueProgram","link":"/api/core-tensor/graph/functions/valueProgram.md"},{"text":"printProgram","link":"/api/core-tensor/graph/functions/printProgram.md"},{"text":"spec","link":"/api/core-tensor/graph/functions/spec.md"},{"text":"trace","link":"/api/core-tensor/graph/functions/trace.md"},{"text":"hostArray","link":"/api/core-tensor/graph/functions/hostArray.md"},{"text":"findKernel","link":"/api/core-tensor/graph/functions/findKernel.md"},{"text":"kernelNames","link":"/api/core-tensor/graph/functions/kernelNames.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/host/":[{"text":"core-tensor/host","link":"/api/core-tensor/host/","items":[{"text":"Interfaces","items":[{"text":"HostModule","link":"/api/core-tensor/host/interfaces/HostModule.md"}]},{"text":"Functions","items":[{"text":"startHostModule","link":"/api/core-tensor/host/functions/startHostModule.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/io/":[{"text":"core-tensor/io","link":"/api/core-tensor/io/","items":[{"text":"Interfaces","items":[{"text":"NpyArray","link":"/api/core-tensor/io/interfaces/NpyArray.md"},{"text":"SafetensorsArray","link":"/api/core-tensor/io/interfaces/SafetensorsArray.md"},{"text":"SafetensorsEntry","link":"/api/core-tensor/io/interfaces/SafetensorsEntry.md"},{"text":"SafetensorsContent","link":"/api/core-tensor/io/interfaces/SafetensorsContent.md"},{"text":"Checkpoint","link":"/api/core-tensor/io/interfaces/Checkpoint.md"},{"text":"SafetensorsWriter","link":"/api/core-tensor/io/interfaces/SafetensorsWriter.md"},{"text":"FileHandlerOptions","link":"/api/core-tensor/io/interfaces/FileHandlerOptions.md"},{"text":"MetricsWriter","link":"/api/core-tensor/io/interfaces/MetricsWriter.md"},{"text":"OpenMetricsOptions","link":"/api/core-tensor/io/interfaces/OpenMetricsOptions.md"},{"text":"EncodeNpzOptions","link":"/api/core-tensor/io/interfaces/EncodeNpzOptions.md"},{"text":"DecodeNpzOptions","link":"/api/core-tensor/io/interfaces/DecodeNpzOptions.md"},{"text":"SafetensorsReader","link":"/api/core-tensor/io/interfaces/SafetensorsReader.md"},{"text":"CompiledFunction","link":"/api/core-tensor/io/interfaces/CompiledFunction.md"},{"text":"LoadCompiledOptions","link":"/api/core-tensor/io/interfaces/LoadCompiledOptions.md"}]},{"text":"Type Aliases","items":[{"text":"NpyData","link":"/api/core-tensor/io/type-aliases/NpyData.md"},{"text":"NpyDtype","link":"/api/core-tensor/io/type-aliases/NpyDtype.md"},{"text":"SafetensorsDtype","link":"/api/core-tensor/io/type-aliases/SafetensorsDtype.md"},{"text":"SafetensorsData","link":"/api/core-tensor/io/type-aliases/SafetensorsData.md"},{"text":"JsonValue","link":"/api/core-tensor/io/type-aliases/JsonValue.md"},{"text":"MetricsRecord","link":"/api/core-tensor/io/type-aliases/MetricsRecord.md"},{"text":"LoadedFunction","link":"/api/core-tensor/io/type-aliases/LoadedFunction.md"}]},{"text":"Variables","items":[{"text":"npyDtypes","link":"/api/core-tensor/io/variables/npyDtypes.md"},{"text":"safetensorsDtypes","link":"/api/core-tensor/io/variables/safetensorsDtypes.md"}]},{"text":"Functions","items":[{"text":"int32FromInt64","link":"/api/core-tensor/io/functions/int32FromInt64.md"},{"text":"encodeNpy","link":"/api/core-tensor/io/functions/encodeNpy.md"},{"text":"decodeNpy","link":"/api/core-tensor/io/functions/decodeNpy.md"},{"text":"encodeSafetensors","link":"/api/core-tensor/io/functions/encodeSafetensors.md"},{"text":"decodeSafetensors","link":"/api/core-tensor/io/functions/decodeSafetensors.md"},{"text":"saveCheckpoint","link":"/api/core-tensor/io/functions/saveCheckpoint.md"},{"text":"loadCheckpoint","link":"/api/core-tensor/io/functions/loadCheckpoint.md"},{"text":"encodeCheckpoint","link":"/api/core-tensor/io/functions/encodeCheckpoint.md"},{"text":"decodeCheckpoint","link":"/api/core-tensor/io/functions/decodeCheckpoint.md"},{"text":"saveCompiled","link":"/api/core-tensor/io/functions/saveCompiled.md"},{"text":"loadCompiled","link":"/api/core-tensor/io/functions/loadCompiled.md"},{"text":"createSafetensors","link":"/api/core-tensor/io/functions/createSafetensors.md"},{"text":"fileHandler","link":"/api/core-tensor/io/functions/fileHandler.md"},{"text":"openMetrics","link":"/api/core-tensor/io/functions/openMetrics.md"},{"text":"readMetrics","link":"/api/core-tensor/io/functions/readMetrics.md"},{"text":"saveNpy","link":"/api/core-tensor/io/functions/saveNpy.md"},{"text":"loadNpy","link":"/api/core-tensor/io/functions/loadNpy.md"},{"text":"saveNpz","link":"/api/core-tensor/io/functions/saveNpz.md"},{"text":"loadNpz","link":"/api/core-tensor/io/functions/loadNpz.md"},{"text":"encodeNpz","link":"/api/core-tensor/io/functions/encodeNpz.md"},{"text":"decodeNpz","link":"/api/core-tensor/io/functions/decodeNpz.md"},{"text":"openSafetensors","link":"/api/core-tensor/io/functions/openSafetensors.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/jit/":[{"text":"core-tensor/jit","link":"/api/core-tensor/jit/","items":[{"text":"Interfaces","items":[{"text":"JitStats","link":"/api/core-tensor/jit/interfaces/JitStats.md"},{"text":"CallOptions","link":"/api/core-tensor/jit/interfaces/CallOptions.md"},{"text":"Jitted","link":"/api/core-tensor/jit/interfaces/Jitted.md"},{"text":"Lowered","link":"/api/core-tensor/jit/interfaces/Lowered.md"},{"text":"DoubleOptions","link":"/api/core-tensor/jit/interfaces/DoubleOptions.md"}]},{"text":"Type Aliases","items":[{"text":"OrSpecs","link":"/api/core-tensor/jit/type-aliases/OrSpecs.md"},{"text":"OrHostList","link":"/api/core-tensor/jit/type-aliases/OrHostList.md"},{"text":"LoweredStep","link":"/api/core-tensor/jit/type-aliases/LoweredStep.md"}]},{"text":"Functions","items":[{"text":"inFloat64","link":"/api/core-tensor/jit/functions/inFloat64.md"},{"text":"jit","link":"/api/core-tensor/jit/functions/jit.md"},{"text":"encodeCompiled","link":"/api/core-tensor/jit/functions/encodeCompiled.md"},{"text":"decodeCompiled","link":"/api/core-tensor/jit/functions/decodeCompiled.md"},{"text":"untilReady","link":"/api/core-tensor/jit/functions/untilReady.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/linalg/":[{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/","items":[{"text":"Interfaces","items":[{"text":"CholeskyOutputs","link":"/api/core-tensor/linalg/interfaces/CholeskyOutputs.md"},{"text":"CholeskyFactor","link":"/api/core-tensor/linalg/interfaces/CholeskyFactor.md"},{"text":"CholeskyOptions","link":"/api/core-tensor/linalg/interfaces/CholeskyOptions.md"},{"text":"DenseSolution","link":"/api/core-tensor/linalg/interfaces/DenseSolution.md"},{"text":"LogDeterminant","link":"/api/core-tensor/linalg/interfaces/LogDeterminant.md"},{"text":"EighOutputs","link":"/api/core-tensor/linalg/interfaces/EighOutputs.md"},{"text":"EighResult","link":"/api/core-tensor/linalg/interfaces/EighResult.md"},{"text":"EliminationOptions","link":"/api/core-tensor/linalg/interfaces/EliminationOptions.md"},{"text":"FgmresOptions","link":"/api/core-tensor/linalg/interfaces/FgmresOptions.md"},{"text":"LinearLeastSquaresOptions","link":"/api/core-tensor/linalg/interfaces/LinearLeastSquaresOptions.md"},{"text":"LinearSolveOptions","link":"/api/core-tensor/linalg/interfaces/LinearSolveOptions.md"},{"text":"ProgramSolution","link":"/api/core-tensor/linalg/interfaces/ProgramSolution.md"},{"text":"LeastSquaresOutputs","link":"/api/core-tensor/linalg/interfaces/LeastSquaresOutputs.md"},{"text":"LeastSquares","link":"/api/core-tensor/linalg/interfaces/LeastSquares.md"},{"text":"LuOutputs","link":"/api/core-tensor/linalg/interfaces/LuOutputs.md"},{"text":"PinvOutputs","link":"/api/core-tensor/linalg/interfaces/PinvOutputs.md"},{"text":"PinvResult","link":"/api/core-tensor/linalg/interfaces/PinvResult.md"},{"text":"RankOptions","link":"/api/core-tensor/linalg/interfaces/RankOptions.md"},{"text":"QrOutputs","link":"/api/core-tensor/linalg/interfaces/QrOutputs.md"},{"text":"QrResult","link":"/api/core-tensor/linalg/interfaces/QrResult.md"},{"text":"SolveOptions","link":"/api/core-tensor/linalg/interfaces/SolveOptions.md"},{"text":"SystemSolution","link":"/api/core-tensor/linalg/interfaces/SystemSolution.md"},{"text":"Solution","link":"/api/core-tensor/linalg/interfaces/Solution.md"},{"text":"SolverOptions","link":"/api/core-tensor/linalg/interfaces/SolverOptions.md"},{"text":"SvdOutputs","link":"/api/core-tensor/linalg/interfaces/SvdOutputs.md"},{"text":"SvdResult","link":"/api/core-tensor/linalg/interfaces/SvdResult.md"},{"text":"TriangularSolveOptions","link":"/api/core-tensor/linalg/interfaces/TriangularSolveOptions.md"},{"text":"TriangularSolve64Options","link":"/api/core-tensor/linalg/interfaces/TriangularSolve64Options.md"},{"text":"TriangularSolution","link":"/api/core-tensor/linalg/interfaces/TriangularSolution.md"}]},{"text":"Type Aliases","items":[{"text":"LinearSolver","link":"/api/core-tensor/linalg/type-aliases/LinearSolver.md"},{"text":"PreparedSolver","link":"/api/core-tensor/linalg/type-aliases/PreparedSolver.md"},{"text":"MatrixInput","link":"/api/core-tensor/linalg/type-aliases/MatrixInput.md"},{"text":"KindOf","link":"/api/core-tensor/linalg/type-aliases/KindOf.md"},{"text":"FactorStatus","link":"/api/core-tensor/linalg/type-aliases/FactorStatus.md"}]},{"text":"Variables","items":[{"text":"solveDefaults","link":"/api/core-tensor/linalg/variables/solveDefaults.md"},{"text":"solverDefaults","link":"/api/core-tensor/linalg/variables/solverDefaults.md"},{"text":"solverStatuses","link":"/api/core-tensor/linalg/variables/solverStatuses.md"},{"text":"statusHelp","link":"/api/core-tensor/linalg/variables/statusHelp.md"},{"text":"triangularSolveDefaults","link":"/api/core-tensor/linalg/variables/triangularSolveDefaults.md"},{"text":"triangularSolve64Defaults","link":"/api/core-tensor/linalg/variables/triangularSolve64Defaults.md"}]},{"text":"Functions","items":[{"text":"cg","link":"/api/core-tensor/linalg/functions/cg.md"},{"text":"cholesky","link":"/api/core-tensor/linalg/functions/cholesky.md"},{"text":"choleskySolve","link":"/api/core-tensor/linalg/functions/choleskySolve.md"},{"text":"cholesky64","link":"/api/core-tensor/linalg/functions/cholesky64.md"},{"text":"choleskySolve64","link":"/api/core-tensor/linalg/functions/choleskySolve64.md"},{"text":"slogdet","link":"/api/core-tensor/linalg/functions/slogdet.md"},{"text":"det","link":"/api/core-tensor/linalg/functions/det.md"},{"text":"eigh","link":"/api/core-tensor/linalg/functions/eigh.md"},{"text":"eigh64","link":"/api/core-tensor/linalg/functions/eigh64.md"},{"text":"eliminationCosts64","link":"/api/core-tensor/linalg/functions/eliminationCosts64.md"},{"text":"expm","link":"/api/core-tensor/linalg/functions/expm.md"},{"text":"fgmres","link":"/api/core-tensor/linalg/functions/fgmres.md"},{"text":"linearLeastSquares","link":"/api/core-tensor/linalg/functions/linearLeastSquares.md"},{"text":"leastSquaresSolver","link":"/api/core-tensor/linalg/functions/leastSquaresSolver.md"},{"text":"linearSolve","link":"/api/core-tensor/linalg/functions/linearSolve.md"},{"text":"linearSolver","link":"/api/core-tensor/linalg/functions/linearSolver.md"},{"text":"readSolution","link":"/api/core-tensor/linalg/functions/readSolution.md"},{"text":"lstsq","link":"/api/core-tensor/linalg/functions/lstsq.md"},{"text":"lstsq64","link":"/api/core-tensor/linalg/functions/lstsq64.md"},{"text":"lu","link":"/api/core-tensor/linalg/functions/lu.md"},{"text":"luSolve","link":"/api/core-tensor/linalg/functions/luSolve.md"},{"text":"matMul64","link":"/api/core-tensor/linalg/functions/matMul64.md"},{"text":"minres","link":"/api/core-tensor/linalg/functions/minres.md"},{"text":"addOperators","link":"/api/core-tensor/linalg/functions/addOperators.md"},{"text":"scaleOperator","link":"/api/core-tensor/linalg/functions/scaleOperator.md"},{"text":"dampedOperator","link":"/api/core-tensor/linalg/functions/dampedOperator.md"},{"text":"composeOperators","link":"/api/core-tensor/linalg/functions/composeOperators.md"},{"text":"operatorFromMatrix","link":"/api/core-tensor/linalg/functions/operatorFromMatrix.md"},{"text":"identityOperator","link":"/api/core-tensor/linalg/functions/identityOperator.md"},{"text":"pinv","link":"/api/core-tensor/linalg/functions/pinv.md"},{"text":"pinv64","link":"/api/core-tensor/linalg/functions/pinv64.md"},{"text":"qr","link":"/api/core-tensor/linalg/functions/qr.md"},{"text":"qrSolve","link":"/api/core-tensor/linalg/functions/qrSolve.md"},{"text":"qr64","link":"/api/core-tensor/linalg/functions/qr64.md"},{"text":"solve","link":"/api/core-tensor/linalg/functions/solve.md"},{"text":"inv","link":"/api/core-tensor/linalg/functions/inv.md"},{"text":"solve64","link":"/api/core-tensor/linalg/functions/solve64.md"},{"text":"throwIfFailed","link":"/api/core-tensor/linalg/functions/throwIfFailed.md"},{"text":"svd","link":"/api/core-tensor/linalg/functions/svd.md"},{"text":"svd64","link":"/api/core-tensor/linalg/functions/svd64.md"},{"text":"triangularSolve","link":"/api/core-tensor/linalg/functions/triangularSolve.md"},{"text":"triangularSolve64","link":"/api/core-tensor/linalg/functions/triangularSolve64.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/nn/":[{"text":"core-tensor/nn","link":"/api/core-tensor/nn/","items":[{"text":"Interfaces","items":[{"text":"BatchSource","link":"/api/core-tensor/nn/interfaces/BatchSource.md"},{"text":"AffineOptions","link":"/api/core-tensor/nn/interfaces/AffineOptions.md"},{"text":"AttentionOptions","link":"/api/core-tensor/nn/interfaces/AttentionOptions.md"},{"text":"AttentionParams","link":"/api/core-tensor/nn/interfaces/AttentionParams.md"},{"text":"AutoencoderOptions","link":"/api/core-tensor/nn/interfaces/AutoencoderOptions.md"},{"text":"BatchNormOptions","link":"/api/core-tensor/nn/interfaces/BatchNormOptions.md"},{"text":"BatchNormState","link":"/api/core-tensor/nn/interfaces/BatchNormState.md"},{"text":"ConvTransposeOptions","link":"/api/core-tensor/nn/interfaces/ConvTransposeOptions.md"},{"text":"WindowedOptions","link":"/api/core-tensor/nn/interfaces/WindowedOptions.md"},{"text":"ConvOptions","link":"/api/core-tensor/nn/interfaces/ConvOptions.md"},{"text":"SoftmaxCrossEntropyOptions","link":"/api/core-tensor/nn/interfaces/SoftmaxCrossEntropyOptions.md"},{"text":"MlpParams","link":"/api/core-tensor/nn/interfaces/MlpParams.md"},{"text":"DenseOptions","link":"/api/core-tensor/nn/interfaces/DenseOptions.md"},{"text":"DepthwiseConvOptions","link":"/api/core-tensor/nn/interfaces/DepthwiseConvOptions.md"},{"text":"DotProductAttentionOptions","link":"/api/core-tensor/nn/interfaces/DotProductAttentionOptions.md"},{"text":"RotaryPositionsOptions","link":"/api/core-tensor/nn/interfaces/RotaryPositionsOptions.md"},{"text":"DropoutOptions","link":"/api/core-tensor/nn/interfaces/DropoutOptions.md"},{"text":"EmbeddingOptions","link":"/api/core-tensor/nn/interfaces/EmbeddingOptions.md"},{"text":"EmbeddingParams","link":"/api/core-tensor/nn/interfaces/EmbeddingParams.md"},{"text":"GroupNormOptions","link":"/api/core-tensor/nn/interfaces/GroupNormOptions.md"},{"text":"VarianceScalingOptions","link":"/api/core-tensor/nn/interfaces/VarianceScalingOptions.md"},{"text":"ScaledOrthogonalOptions","link":"/api/core-tensor/nn/interfaces/ScaledOrthogonalOptions.md"},{"text":"LayersFunction","link":"/api/core-tensor/nn/interfaces/LayersFunction.md"},{"text":"Lifted","link":"/api/core-tensor/nn/interfaces/Lifted.md"},{"text":"MlpOptions","link":"/api/core-tensor/nn/interfaces/MlpOptions.md"},{"text":"Variables","link":"/api/core-tensor/nn/interfaces/Variables.md"},{"text":"Applied","link":"/api/core-tensor/nn/interfaces/Applied.md"},{"text":"ApplyOptions","link":"/api/core-tensor/nn/interfaces/ApplyOptions.md"},{"text":"Model","link":"/api/core-tensor/nn/interfaces/Model.md"},{"text":"NormOptions","link":"/api/core-tensor/nn/interfaces/NormOptions.md"},{"text":"PoolOptions","link":"/api/core-tensor/nn/interfaces/PoolOptions.md"},{"text":"PositionEmbeddingOptions","link":"/api/core-tensor/nn/interfaces/PositionEmbeddingOptions.md"},{"text":"PositionEmbeddingParams","link":"/api/core-tensor/nn/interfaces/PositionEmbeddingParams.md"},{"text":"RecalibrateOptions","link":"/api/core-tensor/nn/interfaces/RecalibrateOptions.md"},{"text":"RecurrentOptions","link":"/api/core-tensor/nn/interfaces/RecurrentOptions.md"},{"text":"LstmParams","link":"/api/core-tensor/nn/interfaces/LstmParams.md"},{"text":"GruParams","link":"/api/core-tensor/nn/interfaces/GruParams.md"},{"text":"ResidualOptions","link":"/api/core-tensor/nn/interfaces/ResidualOptions.md"},{"text":"ResidualParams","link":"/api/core-tensor/nn/interfaces/ResidualParams.md"},{"text":"ResidualState","link":"/api/core-tensor/nn/interfaces/ResidualState.md"},{"text":"Resnet18Options","link":"/api/core-tensor/nn/interfaces/Resnet18Options.md"},{"text":"ResnetBlock","link":"/api/core-tensor/nn/interfaces/ResnetBlock.md"},{"text":"ResnetStage","link":"/api/core-tensor/nn/interfaces/ResnetStage.md"},{"text":"ResnetTree","link":"/api/core-tensor/nn/interfaces/ResnetTree.md"},{"text":"RmsNormOptions","link":"/api/core-tensor/nn/interfaces/RmsNormOptions.md"},{"text":"HuberOptions","link":"/api/core-tensor/nn/interfaces/HuberOptions.md"},{"text":"SequentialParams","link":"/api/core-tensor/nn/interfaces/SequentialParams.md"},{"text":"SequentialState","link":"/api/core-tensor/nn/interfaces/SequentialState.md"},{"text":"TransformerEncoderOptions","link":"/api/core-tensor/nn/interfaces/TransformerEncoderOptions.md"},{"text":"TransformerBlockParams","link":"/api/core-tensor/nn/interfaces/TransformerBlockParams.md"},{"text":"TransformerParams","link":"/api/core-tensor/nn/interfaces/TransformerParams.md"}]},{"text":"Type Aliases","items":[{"text":"Activation","link":"/api/core-tensor/nn/type-aliases/Activation.md"},{"text":"ActivationName","link":"/api/core-tensor/nn/type-aliases/ActivationName.md"},{"text":"DenseParams","link":"/api/core-tensor/nn/type-aliases/DenseParams.md"},{"text":"SequentialLayer","link":"/api/core-tensor/nn/type-aliases/SequentialLayer.md"},{"text":"LayerParams","link":"/api/core-tensor/nn/type-aliases/LayerParams.md"},{"text":"LayerState","link":"/api/core-tensor/nn/type-aliases/LayerState.md"},{"text":"ConvParams","link":"/api/core-tensor/nn/type-aliases/ConvParams.md"},{"text":"Initializer","link":"/api/core-tensor/nn/type-aliases/Initializer.md"},{"text":"InitializerName","link":"/api/core-tensor/nn/type-aliases/InitializerName.md"},{"text":"LayersValue","link":"/api/core-tensor/nn/type-aliases/LayersValue.md"},{"text":"LayersTree","link":"/api/core-tensor/nn/type-aliases/LayersTree.md"},{"text":"NoState","link":"/api/core-tensor/nn/type-aliases/NoState.md"},{"text":"ParamsOf","link":"/api/core-tensor/nn/type-aliases/ParamsOf.md"},{"text":"StateOf","link":"/api/core-tensor/nn/type-aliases/StateOf.md"},{"text":"NormParams","link":"/api/core-tensor/nn/type-aliases/NormParams.md"},{"text":"ResnetParams","link":"/api/core-tensor/nn/type-aliases/ResnetParams.md"},{"text":"ResnetState","link":"/api/core-tensor/nn/type-aliases/ResnetState.md"},{"text":"RmsNormParams","link":"/api/core-tensor/nn/type-aliases/RmsNormParams.md"},{"text":"Entries","link":"/api/core-tensor/nn/type-aliases/Entries.md"},{"text":"Sizes","link":"/api/core-tensor/nn/type-aliases/Sizes.md"},{"text":"Padding","link":"/api/core-tensor/nn/type-aliases/Padding.md"},{"text":"CompileOption","link":"/api/core-tensor/nn/type-aliases/CompileOption.md"},{"text":"Runnable","link":"/api/core-tensor/nn/type-aliases/Runnable.md"}]},{"text":"Variables","items":[{"text":"activations","link":"/api/core-tensor/nn/variables/activations.md"},{"text":"initializers","link":"/api/core-tensor/nn/variables/initializers.md"}]},{"text":"Functions","items":[{"text":"attention","link":"/api/core-tensor/nn/functions/attention.md"},{"text":"autoencoder","link":"/api/core-tensor/nn/functions/autoencoder.md"},{"text":"batchNorm","link":"/api/core-tensor/nn/functions/batchNorm.md"},{"text":"convTranspose","link":"/api/core-tensor/nn/functions/convTranspose.md"},{"text":"conv","link":"/api/core-tensor/nn/functions/conv.md"},{"text":"softmaxCrossEntropy","link":"/api/core-tensor/nn/functions/softmaxCrossEntropy.md"},{"text":"bernoulliCrossEntropy","link":"/api/core-tensor/nn/functions/bernoulliCrossEntropy.md"},{"text":"dense","link":"/api/core-tensor/nn/functions/dense.md"},{"text":"depthwiseConv","link":"/api/core-tensor/nn/functions/depthwiseConv.md"},{"text":"dotProductAttention","link":"/api/core-tensor/nn/functions/dotProductAttention.md"},{"text":"rotaryPositions","link":"/api/core-tensor/nn/functions/rotaryPositions.md"},{"text":"dropout","link":"/api/core-tensor/nn/functions/dropout.md"},{"text":"embedding","link":"/api/core-tensor/nn/functions/embedding.md"},{"text":"groupNorm","link":"/api/core-tensor/nn/functions/groupNorm.md"},{"text":"varianceScaling","link":"/api/core-tensor/nn/functions/varianceScaling.md"},{"text":"scaledOrthogonal","link":"/api/core-tensor/nn/functions/scaledOrthogonal.md"},{"text":"layerNorm","link":"/api/core-tensor/nn/functions/layerNorm.md"},{"text":"fromLayersModel","link":"/api/core-tensor/nn/functions/fromLayersModel.md"},{"text":"toLayersModel","link":"/api/core-tensor/nn/functions/toLayersModel.md"},{"text":"mlp","link":"/api/core-tensor/nn/functions/mlp.md"},{"text":"maxPool","link":"/api/core-tensor/nn/functions/maxPool.md"},{"text":"averagePool","link":"/api/core-tensor/nn/functions/averagePool.md"},{"text":"globalAveragePool","link":"/api/core-tensor/nn/functions/globalAveragePool.md"},{"text":"flatten","link":"/api/core-tensor/nn/functions/flatten.md"},{"text":"positionEmbedding","link":"/api/core-tensor/nn/functions/positionEmbedding.md"},{"text":"recalibrate","link":"/api/core-tensor/nn/functions/recalibrate.md"},{"text":"recalibration","link":"/api/core-tensor/nn/functions/recalibration.md"},{"text":"lstm","link":"/api/core-tensor/nn/functions/lstm.md"},{"text":"gru","link":"/api/core-tensor/nn/functions/gru.md"},{"text":"residual","link":"/api/core-tensor/nn/functions/residual.md"},{"text":"resnet18","link":"/api/core-tensor/nn/functions/resnet18.md"},{"text":"rmsNorm","link":"/api/core-tensor/nn/functions/rmsNorm.md"},{"text":"huber","link":"/api/core-tensor/nn/functions/huber.md"},{"text":"klDivergence","link":"/api/core-tensor/nn/functions/klDivergence.md"},{"text":"sequential","link":"/api/core-tensor/nn/functions/sequential.md"},{"text":"meanSquaredError","link":"/api/core-tensor/nn/functions/meanSquaredError.md"},{"text":"halfSquaredError","link":"/api/core-tensor/nn/functions/halfSquaredError.md"},{"text":"transformerEncoder","link":"/api/core-tensor/nn/functions/transformerEncoder.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/onnx/":[{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/","items":[{"text":"Interfaces","items":[{"text":"LegendreError","link":"/api/core-tensor/onnx/interfaces/LegendreError.md"},{"text":"ToOnnxOptions","link":"/api/core-tensor/onnx/interfaces/ToOnnxOptions.md"},{"text":"OnnxContext","link":"/api/core-tensor/onnx/interfaces/OnnxContext.md"},{"text":"OnnxCall","link":"/api/core-tensor/onnx/interfaces/OnnxCall.md"},{"text":"StoredTensor","link":"/api/core-tensor/onnx/interfaces/StoredTensor.md"},{"text":"NodeOrigin","link":"/api/core-tensor/onnx/interfaces/NodeOrigin.md"},{"text":"FileNode","link":"/api/core-tensor/onnx/interfaces/FileNode.md"},{"text":"OnnxPort","link":"/api/core-tensor/onnx/interfaces/OnnxPort.md"},{"text":"FromOnnxOptions","link":"/api/core-tensor/onnx/interfaces/FromOnnxOptions.md"},{"text":"OnnxFunction","link":"/api/core-tensor/onnx/interfaces/OnnxFunction.md"},{"text":"ImportedOnnx","link":"/api/core-tensor/onnx/interfaces/ImportedOnnx.md"},{"text":"OnnxTree","link":"/api/core-tensor/onnx/interfaces/OnnxTree.md"}]},{"text":"Type Aliases","items":[{"text":"ErrorCode","link":"/api/core-tensor/onnx/type-aliases/ErrorCode.md"},{"text":"OnnxValue","link":"/api/core-tensor/onnx/type-aliases/OnnxValue.md"},{"text":"OnnxResult","link":"/api/core-tensor/onnx/type-aliases/OnnxResult.md"},{"text":"OnnxOp","link":"/api/core-tensor/onnx/type-aliases/OnnxOp.md"},{"text":"FileAttr","link":"/api/core-tensor/onnx/type-aliases/FileAttr.md"},{"text":"OnnxTensors","link":"/api/core-tensor/onnx/type-aliases/OnnxTensors.md"}]},{"text":"Functions","items":[{"text":"toOnnx","link":"/api/core-tensor/onnx/functions/toOnnx.md"},{"text":"fromOnnx","link":"/api/core-tensor/onnx/functions/fromOnnx.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/ops/":[{"text":"core-tensor/ops","link":"/api/core-tensor/ops/","items":[{"text":"Namespaces","items":[{"text":"io","link":"/api/core-tensor/ops/namespaces/io/","collapsed":true,"items":[{"text":"Classes","collapsed":true,"items":[{"text":"CompositeArrayBuffer","link":"/api/core-tensor/ops/namespaces/io/classes/CompositeArrayBuffer.md"}]},{"text":"Interfaces","collapsed":true,"items":[{"text":"WeightsManifestEntry","link":"/api/core-tensor/ops/namespaces/io/interfaces/WeightsManifestEntry.md"},{"text":"SaveConfig","link":"/api/core-tensor/ops/namespaces/io/interfaces/SaveConfig.md"},{"text":"SaveResult","link":"/api/core-tensor/ops/namespaces/io/interfaces/SaveResult.md"},{"text":"ModelArtifactsInfo","link":"/api/core-tensor/ops/namespaces/io/interfaces/ModelArtifactsInfo.md"},{"text":"TrainingConfig","link":"/api/core-tensor/ops/namespaces/io/interfaces/TrainingConfig.md"},{"text":"ModelArtifacts","link":"/api/core-tensor/ops/namespaces/io/interfaces/ModelArtifacts.md"},{"text":"ModelJSON","link":"/api/core-tensor/ops/namespaces/io/interfaces/ModelJSON.md"},{"text":"IOHandler","link":"/api/core-tensor/ops/namespaces/io/interfaces/IOHandler.md"},{"text":"ModelStoreManager","link":"/api/core-tensor/ops/namespaces/io/interfaces/ModelStoreManager.md"},{"text":"LoadOptions","link":"/api/core-tensor/ops/namespaces/io/interfaces/LoadOptions.md"},{"text":"RequestDetails","link":"/api/core-tensor/ops/namespaces/io/interfaces/RequestDetails.md"}]},{"text":"Type Aliases","collapsed":true,"items":[{"text":"WeightsManifestConfig","link":"/api/core-tensor/ops/namespaces/io/type-aliases/WeightsManifestConfig.md"},{"text":"WeightGroup","link":"/api/core-tensor/ops/namespaces/io/type-aliases/WeightGroup.md"},{"text":"WeightData","link":"/api/core-tensor/ops/namespaces/io/type-aliases/WeightData.md"},{"text":"LoadHandler","link":"/api/core-tensor/ops/namespaces/io/type-aliases/LoadHandler.md"},{"text":"SaveHandler","link":"/api/core-tensor/ops/namespaces/io/type-aliases/SaveHandler.md"},{"text":"IOHandlerSync","link":"/api/core-tensor/ops/namespaces/io/type-aliases/IOHandlerSync.md"},{"text":"OnProgressCallback","link":"/api/core-tensor/ops/namespaces/io/type-aliases/OnProgressCallback.md"}]},{"text":"Variables","collapsed":true,"items":[{"text":"registerSaveRouter","link":"/api/core-tensor/ops/namespaces/io/variables/registerSaveRouter.md"},{"text":"registerLoadRouter","link":"/api/core-tensor/ops/namespaces/io/variables/registerLoadRouter.md"},{"text":"getSaveHandlers","link":"/api/core-tensor/ops/namespaces/io/variables/getSaveHandlers.md"},{"text":"getLoadHandlers","link":"/api/core-tensor/ops/namespaces/io/variables/getLoadHandlers.md"}]},{"text":"Functions","collapsed":true,"items":[{"text":"browserFiles","link":"/api/core-tensor/ops/namespaces/io/functions/browserFiles.md"},{"text":"isHTTPScheme","link":"/api/core-tensor/ops/namespaces/io/functions/isHTTPScheme.md"},{"text":"http","link":"/api/core-tensor/ops/namespaces/io/functions/http.md"},{"text":"browserHTTPRequest","link":"/api/core-tensor/ops/namespaces/io/functions/browserHTTPRequest.md"},{"text":"encodeWeights","link":"/api/core-tensor/ops/namespaces/io/functions/encodeWeights.md"},{"text":"decodeWeights","link":"/api/core-tensor/ops/namespaces/io/functions/decodeWeights.md"},{"text":"decodeWeightsStream","link":"/api/core-tensor/ops/namespaces/io/functions/decodeWeightsStream.md"},{"text":"concatenateArrayBuffers","link":"/api/core-tensor/ops/namespaces/io/functions/concatenateArrayBuffers.md"},{"text":"getModelArtifactsForJSONSync","link":"/api/core-tensor/ops/namespaces/io/functions/getModelArtifactsForJSONSync.md"},{"text":"getModelArtifactsForJSON","link":"/api/core-tensor/ops/namespaces/io/functions/getModelArtifactsForJSON.md"},{"text":"getModelArtifactsInfoForJSON","link":"/api/core-tensor/ops/namespaces/io/functions/getModelArtifactsInfoForJSON.md"},{"text":"getWeightSpecs","link":"/api/core-tensor/ops/namespaces/io/functions/getWeightSpecs.md"},{"text":"listModels","link":"/api/core-tensor/ops/namespaces/io/functions/listModels.md"},{"text":"removeModel","link":"/api/core-tensor/ops/namespaces/io/functions/removeModel.md"},{"text":"copyModel","link":"/api/core-tensor/ops/namespaces/io/functions/copyModel.md"},{"text":"moveModel","link":"/api/core-tensor/ops/namespaces/io/functions/moveModel.md"},{"text":"fromMemory","link":"/api/core-tensor/ops/namespaces/io/functions/fromMemory.md"},{"text":"fromMemorySync","link":"/api/core-tensor/ops/namespaces/io/functions/fromMemorySync.md"},{"text":"withSaveHandler","link":"/api/core-tensor/ops/namespaces/io/functions/withSaveHandler.md"},{"text":"withSaveHandlerSync","link":"/api/core-tensor/ops/namespaces/io/functions/withSaveHandlerSync.md"},{"text":"loadWeights","link":"/api/core-tensor/ops/namespaces/io/functions/loadWeights.md"},{"text":"weightsLoaderFactory","link":"/api/core-tensor/ops/namespaces/io/functions/weightsLoaderFactory.md"}]}]},{"text":"fused","link":"/api/core-tensor/ops/namespaces/fused/","collapsed":true,"items":[{"text":"Type Aliases","collapsed":true,"items":[{"text":"Activation","link":"/api/core-tensor/ops/namespaces/fused/type-aliases/Activation.md"}]},{"text":"Variables","collapsed":true,"items":[{"text":"conv2d","link":"/api/core-tensor/ops/namespaces/fused/variables/conv2d.md"},{"text":"depthwiseConv2d","link":"/api/core-tensor/ops/namespaces/fused/variables/depthwiseConv2d.md"},{"text":"matMul","link":"/api/core-tensor/ops/namespaces/fused/variables/matMul.md"}]}]},{"text":"slice_util","link":"/api/core-tensor/ops/namespaces/slice_util/","collapsed":true,"items":[{"text":"Type Aliases","collapsed":true,"items":[{"text":"SliceInfo","link":"/api/core-tensor/ops/namespaces/slice_util/type-aliases/SliceInfo.md"}]},{"text":"Functions","collapsed":true,"items":[{"text":"assertParamsValid","link":"/api/core-tensor/ops/namespaces/slice_util/functions/assertParamsValid.md"},{"text":"maskToAxes","link":"/api/core-tensor/ops/namespaces/slice_util/functions/maskToAxes.md"},{"text":"computeOutShape","link":"/api/core-tensor/ops/namespaces/slice_util/functions/computeOutShape.md"},{"text":"stridesWithElidedDims","link":"/api/core-tensor/ops/namespaces/slice_util/functions/stridesWithElidedDims.md"},{"text":"getNormalizedAxes","link":"/api/core-tensor/ops/namespaces/slice_util/functions/getNormalizedAxes.md"},{"text":"startIndicesWithElidedDims","link":"/api/core-tensor/ops/namespaces/slice_util/functions/startIndicesWithElidedDims.md"},{"text":"stopIndicesWithElidedDims","link":"/api/core-tensor/ops/namespaces/slice_util/functions/stopIndicesWithElidedDims.md"},{"text":"stridesForAxis","link":"/api/core-tensor/ops/namespaces/slice_util/functions/stridesForAxis.md"},{"text":"startForAxis","link":"/api/core-tensor/ops/namespaces/slice_util/functions/startForAxis.md"},{"text":"stopForAxis","link":"/api/core-tensor/ops/namespaces/slice_util/functions/stopForAxis.md"},{"text":"isSliceContinous","link":"/api/core-tensor/ops/namespaces/slice_util/functions/isSliceContinous.md"},{"text":"computeFlatOffset","link":"/api/core-tensor/ops/namespaces/slice_util/functions/computeFlatOffset.md"},{"text":"parseSliceParams","link":"/api/core-tensor/ops/namespaces/slice_util/functions/parseSliceParams.md"},{"text":"sliceInfo","link":"/api/core-tensor/ops/namespaces/slice_util/functions/sliceInfo.md"}]}]},{"text":"Tensor","link":"/api/core-tensor/ops/namespaces/Tensor/"}]},{"text":"Enumerations","items":[{"text":"Rank","link":"/api/core-tensor/ops/enumerations/Rank.md"}]},{"text":"Classes","items":[{"text":"Tensor","link":"/api/core-tensor/ops/classes/Tensor.md"}]},{"text":"Interfaces","items":[{"text":"Complex","link":"/api/core-tensor/ops/interfaces/Complex.md"},{"text":"FftOptions","link":"/api/core-tensor/ops/interfaces/FftOptions.md"},{"text":"SortOptions","link":"/api/core-tensor/ops/interfaces/SortOptions.md"},{"text":"UniqueOptions","link":"/api/core-tensor/ops/interfaces/UniqueOptions.md"},{"text":"UniqueOutputs","link":"/api/core-tensor/ops/interfaces/UniqueOutputs.md"},{"text":"KernelBackendType","link":"/api/core-tensor/ops/interfaces/KernelBackendType.md"},{"text":"LayersModel","link":"/api/core-tensor/ops/interfaces/LayersModel.md"}]},{"text":"Type Aliases","items":[{"text":"Starts","link":"/api/core-tensor/ops/type-aliases/Starts.md"},{"text":"Scalar","link":"/api/core-tensor/ops/type-aliases/Scalar.md"},{"text":"Tensor1D","link":"/api/core-tensor/ops/type-aliases/Tensor1D.md"},{"text":"Tensor2D","link":"/api/core-tensor/ops/type-aliases/Tensor2D.md"},{"text":"Tensor3D","link":"/api/core-tensor/ops/type-aliases/Tensor3D.md"},{"text":"Tensor4D","link":"/api/core-tensor/ops/type-aliases/Tensor4D.md"},{"text":"NamedTensorMap","link":"/api/core-tensor/ops/type-aliases/NamedTensorMap.md"},{"text":"TensorContainer","link":"/api/core-tensor/ops/type-aliases/TensorContainer.md"},{"text":"DataType","link":"/api/core-tensor/ops/type-aliases/DataType.md"},{"text":"TypedArray","link":"/api/core-tensor/ops/type-aliases/TypedArray.md"},{"text":"BackendValues","link":"/api/core-tensor/ops/type-aliases/BackendValues.md"},{"text":"TensorLike","link":"/api/core-tensor/ops/type-aliases/TensorLike.md"}]},{"text":"Variables","items":[{"text":"fftDefaults","link":"/api/core-tensor/ops/variables/fftDefaults.md"},{"text":"sortDefaults","link":"/api/core-tensor/ops/variables/sortDefaults.md"},{"text":"abs","link":"/api/core-tensor/ops/variables/abs.md"},{"text":"acos","link":"/api/core-tensor/ops/variables/acos.md"},{"text":"acosh","link":"/api/core-tensor/ops/variables/acosh.md"},{"text":"add","link":"/api/core-tensor/ops/variables/add.md"},{"text":"addN","link":"/api/core-tensor/ops/variables/addN.md"},{"text":"all","link":"/api/core-tensor/ops/variables/all.md"},{"text":"any","link":"/api/core-tensor/ops/variables/any.md"},{"text":"argMax","link":"/api/core-tensor/ops/variables/argMax.md"},{"text":"argMin","link":"/api/core-tensor/ops/variables/argMin.md"},{"text":"asin","link":"/api/core-tensor/ops/variables/asin.md"},{"text":"asinh","link":"/api/core-tensor/ops/variables/asinh.md"},{"text":"atan","link":"/api/core-tensor/ops/variables/atan.md"},{"text":"atan2","link":"/api/core-tensor/ops/variables/atan2.md"},{"text":"atanh","link":"/api/core-tensor/ops/variables/atanh.md"},{"text":"avgPool","link":"/api/core-tensor/ops/variables/avgPool.md"},{"text":"broadcastTo","link":"/api/core-tensor/ops/variables/broadcastTo.md"},{"text":"cast","link":"/api/core-tensor/ops/variables/cast.md"},{"text":"ceil","link":"/api/core-tensor/ops/variables/ceil.md"},{"text":"clipByValue","link":"/api/core-tensor/ops/variables/clipByValue.md"},{"text":"clone","link":"/api/core-tensor/ops/variables/clone.md"},{"text":"concat","link":"/api/core-tensor/ops/variables/concat.md"},{"text":"conv2d","link":"/api/core-tensor/ops/variables/conv2d.md"},{"text":"conv2dTranspose","link":"/api/core-tensor/ops/variables/conv2dTranspose.md"},{"text":"cos","link":"/api/core-tensor/ops/variables/cos.md"},{"text":"cosh","link":"/api/core-tensor/ops/variables/cosh.md"},{"text":"cumprod","link":"/api/core-tensor/ops/variables/cumprod.md"},{"text":"cumsum","link":"/api/core-tensor/ops/variables/cumsum.md"},{"text":"depthwiseConv2d","link":"/api/core-tensor/ops/variables/depthwiseConv2d.md"},{"text":"div","link":"/api/core-tensor/ops/variables/div.md"},{"text":"divNoNan","link":"/api/core-tensor/ops/variables/divNoNan.md"},{"text":"einsum","link":"/api/core-tensor/ops/variables/einsum.md"},{"text":"elu","link":"/api/core-tensor/ops/variables/elu.md"},{"text":"equal","link":"/api/core-tensor/ops/variables/equal.md"},{"text":"erf","link":"/api/core-tensor/ops/variables/erf.md"},{"text":"exp","link":"/api/core-tensor/ops/variables/exp.md"},{"text":"expandDims","link":"/api/core-tensor/ops/variables/expandDims.md"},{"text":"expm1","link":"/api/core-tensor/ops/variables/expm1.md"},{"text":"eye","link":"/api/core-tensor/ops/variables/eye.md"},{"text":"floor","link":"/api/core-tensor/ops/variables/floor.md"},{"text":"floorDiv","link":"/api/core-tensor/ops/variables/floorDiv.md"},{"text":"gather","link":"/api/core-tensor/ops/variables/gather.md"},{"text":"gatherND","link":"/api/core-tensor/ops/variables/gatherND.md"},{"text":"greater","link":"/api/core-tensor/ops/variables/greater.md"},{"text":"greaterEqual","link":"/api/core-tensor/ops/variables/greaterEqual.md"},{"text":"isFinite","link":"/api/core-tensor/ops/variables/isFinite.md"},{"text":"isInf","link":"/api/core-tensor/ops/variables/isInf.md"},{"text":"isNaN","link":"/api/core-tensor/ops/variables/isNaN.md"},{"text":"leakyRelu","link":"/api/core-tensor/ops/variables/leakyRelu.md"},{"text":"less","link":"/api/core-tensor/ops/variables/less.md"},{"text":"lessEqual","link":"/api/core-tensor/ops/variables/lessEqual.md"},{"text":"log","link":"/api/core-tensor/ops/variables/log.md"},{"text":"log1p","link":"/api/core-tensor/ops/variables/log1p.md"},{"text":"logSigmoid","link":"/api/core-tensor/ops/variables/logSigmoid.md"},{"text":"logSoftmax","link":"/api/core-tensor/ops/variables/logSoftmax.md"},{"text":"logSumExp","link":"/api/core-tensor/ops/variables/logSumExp.md"},{"text":"logicalAnd","link":"/api/core-tensor/ops/variables/logicalAnd.md"},{"text":"logicalNot","link":"/api/core-tensor/ops/variables/logicalNot.md"},{"text":"logicalOr","link":"/api/core-tensor/ops/variables/logicalOr.md"},{"text":"logicalXor","link":"/api/core-tensor/ops/variables/logicalXor.md"},{"text":"matMul","link":"/api/core-tensor/ops/variables/matMul.md"},{"text":"max","link":"/api/core-tensor/ops/variables/max.md"},{"text":"maxPool","link":"/api/core-tensor/ops/variables/maxPool.md"},{"text":"maximum","link":"/api/core-tensor/ops/variables/maximum.md"},{"text":"mean","link":"/api/core-tensor/ops/variables/mean.md"},{"text":"min","link":"/api/core-tensor/ops/variables/min.md"},{"text":"minimum","link":"/api/core-tensor/ops/variables/minimum.md"},{"text":"mod","link":"/api/core-tensor/ops/variables/mod.md"},{"text":"mul","link":"/api/core-tensor/ops/variables/mul.md"},{"text":"neg","link":"/api/core-tensor/ops/variables/neg.md"},{"text":"notEqual","link":"/api/core-tensor/ops/variables/notEqual.md"},{"text":"oneHot","link":"/api/core-tensor/ops/variables/oneHot.md"},{"text":"onesLike","link":"/api/core-tensor/ops/variables/onesLike.md"},{"text":"outerProduct","link":"/api/core-tensor/ops/variables/outerProduct.md"},{"text":"pad","link":"/api/core-tensor/ops/variables/pad.md"},{"text":"pow","link":"/api/core-tensor/ops/variables/pow.md"},{"text":"prelu","link":"/api/core-tensor/ops/variables/prelu.md"},{"text":"prod","link":"/api/core-tensor/ops/variables/prod.md"},{"text":"reciprocal","link":"/api/core-tensor/ops/variables/reciprocal.md"},{"text":"relu","link":"/api/core-tensor/ops/variables/relu.md"},{"text":"relu6","link":"/api/core-tensor/ops/variables/relu6.md"},{"text":"reshape","link":"/api/core-tensor/ops/variables/reshape.md"},{"text":"reverse","link":"/api/core-tensor/ops/variables/reverse.md"},{"text":"round","link":"/api/core-tensor/ops/variables/round.md"},{"text":"rsqrt","link":"/api/core-tensor/ops/variables/rsqrt.md"},{"text":"scatterND","link":"/api/core-tensor/ops/variables/scatterND.md"},{"text":"searchSorted","link":"/api/core-tensor/ops/variables/searchSorted.md"},{"text":"selu","link":"/api/core-tensor/ops/variables/selu.md"},{"text":"sigmoid","link":"/api/core-tensor/ops/variables/sigmoid.md"},{"text":"sign","link":"/api/core-tensor/ops/variables/sign.md"},{"text":"sin","link":"/api/core-tensor/ops/variables/sin.md"},{"text":"sinh","link":"/api/core-tensor/ops/variables/sinh.md"},{"text":"slice","link":"/api/core-tensor/ops/variables/slice.md"},{"text":"softmax","link":"/api/core-tensor/ops/variables/softmax.md"},{"text":"softplus","link":"/api/core-tensor/ops/variables/softplus.md"},{"text":"split","link":"/api/core-tensor/ops/variables/split.md"},{"text":"sqrt","link":"/api/core-tensor/ops/variables/sqrt.md"},{"text":"square","link":"/api/core-tensor/ops/variables/square.md"},{"text":"squaredDifference","link":"/api/core-tensor/ops/variables/squaredDifference.md"},{"text":"squeeze","link":"/api/core-tensor/ops/variables/squeeze.md"},{"text":"stack","link":"/api/core-tensor/ops/variables/stack.md"},{"text":"step","link":"/api/core-tensor/ops/variables/step.md"},{"text":"sub","link":"/api/core-tensor/ops/variables/sub.md"},{"text":"sum","link":"/api/core-tensor/ops/variables/sum.md"},{"text":"tan","link":"/api/core-tensor/ops/variables/tan.md"},{"text":"tanh","link":"/api/core-tensor/ops/variables/tanh.md"},{"text":"tensorScatterUpdate","link":"/api/core-tensor/ops/variables/tensorScatterUpdate.md"},{"text":"tile","link":"/api/core-tensor/ops/variables/tile.md"},{"text":"topk","link":"/api/core-tensor/ops/variables/topk.md"},{"text":"transpose","link":"/api/core-tensor/ops/variables/transpose.md"},{"text":"unsortedSegmentSum","link":"/api/core-tensor/ops/variables/unsortedSegmentSum.md"},{"text":"unstack","link":"/api/core-tensor/ops/variables/unstack.md"},{"text":"where","link":"/api/core-tensor/ops/variables/where.md"},{"text":"zerosLike","link":"/api/core-tensor/ops/variables/zerosLike.md"},{"text":"tfjsVersion","link":"/api/core-tensor/ops/variables/tfjsVersion.md"}]},{"text":"Functions","items":[{"text":"dynamicSlice","link":"/api/core-tensor/ops/functions/dynamicSlice.md"},{"text":"dynamicUpdateSlice","link":"/api/core-tensor/ops/functions/dynamicUpdateSlice.md"},{"text":"fft","link":"/api/core-tensor/ops/functions/fft.md"},{"text":"ifft","link":"/api/core-tensor/ops/functions/ifft.md"},{"text":"rfft","link":"/api/core-tensor/ops/functions/rfft.md"},{"text":"irfft","link":"/api/core-tensor/ops/functions/irfft.md"},{"text":"fft2","link":"/api/core-tensor/ops/functions/fft2.md"},{"text":"ifft2","link":"/api/core-tensor/ops/functions/ifft2.md"},{"text":"roll","link":"/api/core-tensor/ops/functions/roll.md"},{"text":"triu","link":"/api/core-tensor/ops/functions/triu.md"},{"text":"tril","link":"/api/core-tensor/ops/functions/tril.md"},{"text":"sort","link":"/api/core-tensor/ops/functions/sort.md"},{"text":"argsort","link":"/api/core-tensor/ops/functions/argsort.md"},{"text":"takeAlongAxis","link":"/api/core-tensor/ops/functions/takeAlongAxis.md"},{"text":"unique","link":"/api/core-tensor/ops/functions/unique.md"},{"text":"env","link":"/api/core-tensor/ops/functions/env.md"},{"text":"enableProdMode","link":"/api/core-tensor/ops/functions/enableProdMode.md"},{"text":"engine","link":"/api/core-tensor/ops/functions/engine.md"},{"text":"memory","link":"/api/core-tensor/ops/functions/memory.md"},{"text":"tidy","link":"/api/core-tensor/ops/functions/tidy.md"},{"text":"dispose","link":"/api/core-tensor/ops/functions/dispose.md"},{"text":"keep","link":"/api/core-tensor/ops/functions/keep.md"},{"text":"setBackend","link":"/api/core-tensor/ops/functions/setBackend.md"},{"text":"ready","link":"/api/core-tensor/ops/functions/ready.md"},{"text":"getBackend","link":"/api/core-tensor/ops/functions/getBackend.md"},{"text":"registerBackend","link":"/api/core-tensor/ops/functions/registerBackend.md"},{"text":"getKernel","link":"/api/core-tensor/ops/functions/getKernel.md"},{"text":"getKernelsForBackend","link":"/api/core-tensor/ops/functions/getKernelsForBackend.md"},{"text":"registerKernel","link":"/api/core-tensor/ops/functions/registerKernel.md"},{"text":"fill","link":"/api/core-tensor/ops/functions/fill.md"},{"text":"linspace","link":"/api/core-tensor/ops/functions/linspace.md"},{"text":"ones","link":"/api/core-tensor/ops/functions/ones.md"},{"text":"range","link":"/api/core-tensor/ops/functions/range.md"},{"text":"scalar","link":"/api/core-tensor/ops/functions/scalar.md"},{"text":"tensor","link":"/api/core-tensor/ops/functions/tensor.md"},{"text":"tensor1d","link":"/api/core-tensor/ops/functions/tensor1d.md"},{"text":"tensor2d","link":"/api/core-tensor/ops/functions/tensor2d.md"},{"text":"zeros","link":"/api/core-tensor/ops/functions/zeros.md"},{"text":"loadLayersModel","link":"/api/core-tensor/ops/functions/loadLayersModel.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/optim/":[{"text":"core-tensor/optim","link":"/api/core-tensor/optim/","items":[{"text":"Interfaces","items":[{"text":"AdafactorOptions","link":"/api/core-tensor/optim/interfaces/AdafactorOptions.md"},{"text":"ScaleByRssOptions","link":"/api/core-tensor/optim/interfaces/ScaleByRssOptions.md"},{"text":"RssState","link":"/api/core-tensor/optim/interfaces/RssState.md"},{"text":"AdagradOptions","link":"/api/core-tensor/optim/interfaces/AdagradOptions.md"},{"text":"AdamOptions","link":"/api/core-tensor/optim/interfaces/AdamOptions.md"},{"text":"AddDecayedWeightsOptions","link":"/api/core-tensor/optim/interfaces/AddDecayedWeightsOptions.md"},{"text":"ApplyIfFiniteState","link":"/api/core-tensor/optim/interfaces/ApplyIfFiniteState.md"},{"text":"EmaOptions","link":"/api/core-tensor/optim/interfaces/EmaOptions.md"},{"text":"EmaState","link":"/api/core-tensor/optim/interfaces/EmaState.md"},{"text":"InjectHyperparamsState","link":"/api/core-tensor/optim/interfaces/InjectHyperparamsState.md"},{"text":"LambOptions","link":"/api/core-tensor/optim/interfaces/LambOptions.md"},{"text":"LbfgsOptions","link":"/api/core-tensor/optim/interfaces/LbfgsOptions.md"},{"text":"LbfgsSearchState","link":"/api/core-tensor/optim/interfaces/LbfgsSearchState.md"},{"text":"LionOptions","link":"/api/core-tensor/optim/interfaces/LionOptions.md"},{"text":"LookaheadOptions","link":"/api/core-tensor/optim/interfaces/LookaheadOptions.md"},{"text":"LookaheadState","link":"/api/core-tensor/optim/interfaces/LookaheadState.md"},{"text":"MaskedState","link":"/api/core-tensor/optim/interfaces/MaskedState.md"},{"text":"MultiStepsState","link":"/api/core-tensor/optim/interfaces/MultiStepsState.md"},{"text":"MultiTransformState","link":"/api/core-tensor/optim/interfaces/MultiTransformState.md"},{"text":"MuonOptions","link":"/api/core-tensor/optim/interfaces/MuonOptions.md"},{"text":"RmspropOptions","link":"/api/core-tensor/optim/interfaces/RmspropOptions.md"},{"text":"ScaleByAdamOptions","link":"/api/core-tensor/optim/interfaces/ScaleByAdamOptions.md"},{"text":"AdamState","link":"/api/core-tensor/optim/interfaces/AdamState.md"},{"text":"ScaleByFactoredRmsOptions","link":"/api/core-tensor/optim/interfaces/ScaleByFactoredRmsOptions.md"},{"text":"FactoredRmsState","link":"/api/core-tensor/optim/interfaces/FactoredRmsState.md"},{"text":"ScaleByLbfgsOptions","link":"/api/core-tensor/optim/interfaces/ScaleByLbfgsOptions.md"},{"text":"LbfgsPair","link":"/api/core-tensor/optim/interfaces/LbfgsPair.md"},{"text":"LbfgsState","link":"/api/core-tensor/optim/interfaces/LbfgsState.md"},{"text":"ScaleByLionOptions","link":"/api/core-tensor/optim/interfaces/ScaleByLionOptions.md"},{"text":"LionState","link":"/api/core-tensor/optim/interfaces/LionState.md"},{"text":"ScaleByMomentumOptions","link":"/api/core-tensor/optim/interfaces/ScaleByMomentumOptions.md"},{"text":"MomentumState","link":"/api/core-tensor/optim/interfaces/MomentumState.md"},{"text":"ScaleByMuonOptions","link":"/api/core-tensor/optim/interfaces/ScaleByMuonOptions.md"},{"text":"MuonState","link":"/api/core-tensor/optim/interfaces/MuonState.md"},{"text":"ScaleByRmsOptions","link":"/api/core-tensor/optim/interfaces/ScaleByRmsOptions.md"},{"text":"RmsState","link":"/api/core-tensor/optim/interfaces/RmsState.md"},{"text":"ScheduleState","link":"/api/core-tensor/optim/interfaces/ScheduleState.md"},{"text":"ScaleByShampooOptions","link":"/api/core-tensor/optim/interfaces/ScaleByShampooOptions.md"},{"text":"ShampooState","link":"/api/core-tensor/optim/interfaces/ShampooState.md"},{"text":"ScaleBySoapOptions","link":"/api/core-tensor/optim/interfaces/ScaleBySoapOptions.md"},{"text":"SoapState","link":"/api/core-tensor/optim/interfaces/SoapState.md"},{"text":"ScheduleFreeOptions","link":"/api/core-tensor/optim/interfaces/ScheduleFreeOptions.md"},{"text":"ScheduleFreeState","link":"/api/core-tensor/optim/interfaces/ScheduleFreeState.md"},{"text":"ScheduleFreeParamsOptions","link":"/api/core-tensor/optim/interfaces/ScheduleFreeParamsOptions.md"},{"text":"CosineRestartsOptions","link":"/api/core-tensor/optim/interfaces/CosineRestartsOptions.md"},{"text":"CosineScheduleOptions","link":"/api/core-tensor/optim/interfaces/CosineScheduleOptions.md"},{"text":"ExponentialDecayOptions","link":"/api/core-tensor/optim/interfaces/ExponentialDecayOptions.md"},{"text":"LinearScheduleOptions","link":"/api/core-tensor/optim/interfaces/LinearScheduleOptions.md"},{"text":"OneCycleScheduleOptions","link":"/api/core-tensor/optim/interfaces/OneCycleScheduleOptions.md"},{"text":"PolynomialScheduleOptions","link":"/api/core-tensor/optim/interfaces/PolynomialScheduleOptions.md"},{"text":"StepDecayOptions","link":"/api/core-tensor/optim/interfaces/StepDecayOptions.md"},{"text":"WarmupOptions","link":"/api/core-tensor/optim/interfaces/WarmupOptions.md"},{"text":"SgdOptions","link":"/api/core-tensor/optim/interfaces/SgdOptions.md"},{"text":"ShampooOptions","link":"/api/core-tensor/optim/interfaces/ShampooOptions.md"},{"text":"SoapOptions","link":"/api/core-tensor/optim/interfaces/SoapOptions.md"},{"text":"UpdateExtra","link":"/api/core-tensor/optim/interfaces/UpdateExtra.md"},{"text":"Updated","link":"/api/core-tensor/optim/interfaces/Updated.md"},{"text":"GradientTransform","link":"/api/core-tensor/optim/interfaces/GradientTransform.md"},{"text":"TreeTransform","link":"/api/core-tensor/optim/interfaces/TreeTransform.md"},{"text":"AnyTransform","link":"/api/core-tensor/optim/interfaces/AnyTransform.md"}]},{"text":"Type Aliases","items":[{"text":"ChainState","link":"/api/core-tensor/optim/type-aliases/ChainState.md"},{"text":"Chained","link":"/api/core-tensor/optim/type-aliases/Chained.md"},{"text":"LeafMask","link":"/api/core-tensor/optim/type-aliases/LeafMask.md"},{"text":"LeafLabels","link":"/api/core-tensor/optim/type-aliases/LeafLabels.md"},{"text":"Schedule","link":"/api/core-tensor/optim/type-aliases/Schedule.md"},{"text":"EmptyState","link":"/api/core-tensor/optim/type-aliases/EmptyState.md"},{"text":"ChainParams","link":"/api/core-tensor/optim/type-aliases/ChainParams.md"},{"text":"ChainExtra","link":"/api/core-tensor/optim/type-aliases/ChainExtra.md"},{"text":"TransformState","link":"/api/core-tensor/optim/type-aliases/TransformState.md"},{"text":"Wrapped","link":"/api/core-tensor/optim/type-aliases/Wrapped.md"}]},{"text":"Variables","items":[{"text":"adafactorDefaults","link":"/api/core-tensor/optim/variables/adafactorDefaults.md"},{"text":"scaleByRssDefaults","link":"/api/core-tensor/optim/variables/scaleByRssDefaults.md"},{"text":"adagradDefaults","link":"/api/core-tensor/optim/variables/adagradDefaults.md"},{"text":"adamDefaults","link":"/api/core-tensor/optim/variables/adamDefaults.md"},{"text":"adamwDefaults","link":"/api/core-tensor/optim/variables/adamwDefaults.md"},{"text":"lambDefaults","link":"/api/core-tensor/optim/variables/lambDefaults.md"},{"text":"lbfgsDefaults","link":"/api/core-tensor/optim/variables/lbfgsDefaults.md"},{"text":"lionDefaults","link":"/api/core-tensor/optim/variables/lionDefaults.md"},{"text":"lookaheadDefaults","link":"/api/core-tensor/optim/variables/lookaheadDefaults.md"},{"text":"muonDefaults","link":"/api/core-tensor/optim/variables/muonDefaults.md"},{"text":"rmspropDefaults","link":"/api/core-tensor/optim/variables/rmspropDefaults.md"},{"text":"scaleByAdamDefaults","link":"/api/core-tensor/optim/variables/scaleByAdamDefaults.md"},{"text":"scaleByFactoredRmsDefaults","link":"/api/core-tensor/optim/variables/scaleByFactoredRmsDefaults.md"},{"text":"scaleByLbfgsDefaults","link":"/api/core-tensor/optim/variables/scaleByLbfgsDefaults.md"},{"text":"scaleByLionDefaults","link":"/api/core-tensor/optim/variables/scaleByLionDefaults.md"},{"text":"scaleByMomentumDefaults","link":"/api/core-tensor/optim/variables/scaleByMomentumDefaults.md"},{"text":"scaleByMuonDefaults","link":"/api/core-tensor/optim/variables/scaleByMuonDefaults.md"},{"text":"scaleByRmsDefaults","link":"/api/core-tensor/optim/variables/scaleByRmsDefaults.md"},{"text":"scaleByShampooDefaults","link":"/api/core-tensor/optim/variables/scaleByShampooDefaults.md"},{"text":"scaleBySoapDefaults","link":"/api/core-tensor/optim/variables/scaleBySoapDefaults.md"},{"text":"scheduleFreeDefaults","link":"/api/core-tensor/optim/variables/scheduleFreeDefaults.md"},{"text":"sgdDefaults","link":"/api/core-tensor/optim/variables/sgdDefaults.md"},{"text":"shampooDefaults","link":"/api/core-tensor/optim/variables/shampooDefaults.md"},{"text":"soapDefaults","link":"/api/core-tensor/optim/variables/soapDefaults.md"}]},{"text":"Functions","items":[{"text":"adafactor","link":"/api/core-tensor/optim/functions/adafactor.md"},{"text":"scaleByRss","link":"/api/core-tensor/optim/functions/scaleByRss.md"},{"text":"adagrad","link":"/api/core-tensor/optim/functions/adagrad.md"},{"text":"adam","link":"/api/core-tensor/optim/functions/adam.md"},{"text":"adamw","link":"/api/core-tensor/optim/functions/adamw.md"},{"text":"addDecayedWeights","link":"/api/core-tensor/optim/functions/addDecayedWeights.md"},{"text":"applyIfFinite","link":"/api/core-tensor/optim/functions/applyIfFinite.md"},{"text":"applyUpdates","link":"/api/core-tensor/optim/functions/applyUpdates.md"},{"text":"chain","link":"/api/core-tensor/optim/functions/chain.md"},{"text":"clipByGlobalNorm","link":"/api/core-tensor/optim/functions/clipByGlobalNorm.md"},{"text":"clip","link":"/api/core-tensor/optim/functions/clip.md"},{"text":"ema","link":"/api/core-tensor/optim/functions/ema.md"},{"text":"injectHyperparams","link":"/api/core-tensor/optim/functions/injectHyperparams.md"},{"text":"scaleByTrustRatio","link":"/api/core-tensor/optim/functions/scaleByTrustRatio.md"},{"text":"lamb","link":"/api/core-tensor/optim/functions/lamb.md"},{"text":"lbfgs","link":"/api/core-tensor/optim/functions/lbfgs.md"},{"text":"lion","link":"/api/core-tensor/optim/functions/lion.md"},{"text":"lookahead","link":"/api/core-tensor/optim/functions/lookahead.md"},{"text":"masked","link":"/api/core-tensor/optim/functions/masked.md"},{"text":"multiSteps","link":"/api/core-tensor/optim/functions/multiSteps.md"},{"text":"multiTransform","link":"/api/core-tensor/optim/functions/multiTransform.md"},{"text":"muon","link":"/api/core-tensor/optim/functions/muon.md"},{"text":"rmsprop","link":"/api/core-tensor/optim/functions/rmsprop.md"},{"text":"scaleByAdam","link":"/api/core-tensor/optim/functions/scaleByAdam.md"},{"text":"scaleByFactoredRms","link":"/api/core-tensor/optim/functions/scaleByFactoredRms.md"},{"text":"scaleByLbfgs","link":"/api/core-tensor/optim/functions/scaleByLbfgs.md"},{"text":"scaleByLearningRate","link":"/api/core-tensor/optim/functions/scaleByLearningRate.md"},{"text":"scaleByLion","link":"/api/core-tensor/optim/functions/scaleByLion.md"},{"text":"scaleByMomentum","link":"/api/core-tensor/optim/functions/scaleByMomentum.md"},{"text":"scaleByMuon","link":"/api/core-tensor/optim/functions/scaleByMuon.md"},{"text":"scaleByRms","link":"/api/core-tensor/optim/functions/scaleByRms.md"},{"text":"scaleBySchedule","link":"/api/core-tensor/optim/functions/scaleBySchedule.md"},{"text":"scaleByShampoo","link":"/api/core-tensor/optim/functions/scaleByShampoo.md"},{"text":"scaleBySoap","link":"/api/core-tensor/optim/functions/scaleBySoap.md"},{"text":"scale","link":"/api/core-tensor/optim/functions/scale.md"},{"text":"scheduleFree","link":"/api/core-tensor/optim/functions/scheduleFree.md"},{"text":"scheduleFreeParams","link":"/api/core-tensor/optim/functions/scheduleFreeParams.md"},{"text":"constantSchedule","link":"/api/core-tensor/optim/functions/constantSchedule.md"},{"text":"cosineRestarts","link":"/api/core-tensor/optim/functions/cosineRestarts.md"},{"text":"cosineSchedule","link":"/api/core-tensor/optim/functions/cosineSchedule.md"},{"text":"exponentialDecay","link":"/api/core-tensor/optim/functions/exponentialDecay.md"},{"text":"joinSchedules","link":"/api/core-tensor/optim/functions/joinSchedules.md"},{"text":"linearSchedule","link":"/api/core-tensor/optim/functions/linearSchedule.md"},{"text":"oneCycleSchedule","link":"/api/core-tensor/optim/functions/oneCycleSchedule.md"},{"text":"polynomialSchedule","link":"/api/core-tensor/optim/functions/polynomialSchedule.md"},{"text":"stepDecay","link":"/api/core-tensor/optim/functions/stepDecay.md"},{"text":"warmup","link":"/api/core-tensor/optim/functions/warmup.md"},{"text":"sgd","link":"/api/core-tensor/optim/functions/sgd.md"},{"text":"shampoo","link":"/api/core-tensor/optim/functions/shampoo.md"},{"text":"soap","link":"/api/core-tensor/optim/functions/soap.md"},{"text":"valueAndGradFromState","link":"/api/core-tensor/optim/functions/valueAndGradFromState.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/options/":[{"text":"core-tensor/options","link":"/api/core-tensor/options/","items":[{"text":"Type Aliases","items":[{"text":"OptionsFor","link":"/api/core-tensor/options/type-aliases/OptionsFor.md"}]},{"text":"Functions","items":[{"text":"nearestName","link":"/api/core-tensor/options/functions/nearestName.md"},{"text":"resolveOptions","link":"/api/core-tensor/options/functions/resolveOptions.md"},{"text":"checkNumber","link":"/api/core-tensor/options/functions/checkNumber.md"},{"text":"checkOneOf","link":"/api/core-tensor/options/functions/checkOneOf.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/random/":[{"text":"core-tensor/random","link":"/api/core-tensor/random/","items":[{"text":"Interfaces","items":[{"text":"ChoiceOptions","link":"/api/core-tensor/random/interfaces/ChoiceOptions.md"},{"text":"HostRandom","link":"/api/core-tensor/random/interfaces/HostRandom.md"},{"text":"TruncatedNormalOptions","link":"/api/core-tensor/random/interfaces/TruncatedNormalOptions.md"},{"text":"UniformOptions","link":"/api/core-tensor/random/interfaces/UniformOptions.md"}]},{"text":"Type Aliases","items":[{"text":"Key","link":"/api/core-tensor/random/type-aliases/Key.md"}]},{"text":"Variables","items":[{"text":"truncatedNormalDefaults","link":"/api/core-tensor/random/variables/truncatedNormalDefaults.md"},{"text":"uniformDefaults","link":"/api/core-tensor/random/variables/uniformDefaults.md"}]},{"text":"Functions","items":[{"text":"bits","link":"/api/core-tensor/random/functions/bits.md"},{"text":"choice","link":"/api/core-tensor/random/functions/choice.md"},{"text":"drawBernoulli","link":"/api/core-tensor/random/functions/drawBernoulli.md"},{"text":"drawCategorical","link":"/api/core-tensor/random/functions/drawCategorical.md"},{"text":"gamma","link":"/api/core-tensor/random/functions/gamma.md"},{"text":"beta","link":"/api/core-tensor/random/functions/beta.md"},{"text":"dirichlet","link":"/api/core-tensor/random/functions/dirichlet.md"},{"text":"hostRandom","link":"/api/core-tensor/random/functions/hostRandom.md"},{"text":"key","link":"/api/core-tensor/random/functions/key.md"},{"text":"split","link":"/api/core-tensor/random/functions/split.md"},{"text":"foldIn","link":"/api/core-tensor/random/functions/foldIn.md"},{"text":"normal","link":"/api/core-tensor/random/functions/normal.md"},{"text":"orthogonal","link":"/api/core-tensor/random/functions/orthogonal.md"},{"text":"permutation","link":"/api/core-tensor/random/functions/permutation.md"},{"text":"poisson","link":"/api/core-tensor/random/functions/poisson.md"},{"text":"randint","link":"/api/core-tensor/random/functions/randint.md"},{"text":"truncatedNormal","link":"/api/core-tensor/random/functions/truncatedNormal.md"},{"text":"uniform","link":"/api/core-tensor/random/functions/uniform.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/solvers/":[{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/","items":[{"text":"Interfaces","items":[{"text":"BisectOptions","link":"/api/core-tensor/solvers/interfaces/BisectOptions.md"},{"text":"FixedPointOptions","link":"/api/core-tensor/solvers/interfaces/FixedPointOptions.md"},{"text":"MinimizeOptions","link":"/api/core-tensor/solvers/interfaces/MinimizeOptions.md"},{"text":"Minimum","link":"/api/core-tensor/solvers/interfaces/Minimum.md"},{"text":"OdeOptions","link":"/api/core-tensor/solvers/interfaces/OdeOptions.md"},{"text":"Trajectory","link":"/api/core-tensor/solvers/interfaces/Trajectory.md"},{"text":"RootOptions","link":"/api/core-tensor/solvers/interfaces/RootOptions.md"},{"text":"LinearOptions","link":"/api/core-tensor/solvers/interfaces/LinearOptions.md"}]},{"text":"Type Aliases","items":[{"text":"Minimizer","link":"/api/core-tensor/solvers/type-aliases/Minimizer.md"}]},{"text":"Functions","items":[{"text":"bisect","link":"/api/core-tensor/solvers/functions/bisect.md"},{"text":"customRoot","link":"/api/core-tensor/solvers/functions/customRoot.md"},{"text":"fixedPoint","link":"/api/core-tensor/solvers/functions/fixedPoint.md"},{"text":"minimize","link":"/api/core-tensor/solvers/functions/minimize.md"},{"text":"odeint","link":"/api/core-tensor/solvers/functions/odeint.md"},{"text":"rootFind","link":"/api/core-tensor/solvers/functions/rootFind.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/sparse/":[{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/","items":[{"text":"Interfaces","items":[{"text":"AdditiveScoresOptions","link":"/api/core-tensor/sparse/interfaces/AdditiveScoresOptions.md"},{"text":"CompressedRows","link":"/api/core-tensor/sparse/interfaces/CompressedRows.md"},{"text":"Csr","link":"/api/core-tensor/sparse/interfaces/Csr.md"},{"text":"Coordinates","link":"/api/core-tensor/sparse/interfaces/Coordinates.md"},{"text":"CsrOptions","link":"/api/core-tensor/sparse/interfaces/CsrOptions.md"},{"text":"MatmulOptions","link":"/api/core-tensor/sparse/interfaces/MatmulOptions.md"},{"text":"ReorderOptions","link":"/api/core-tensor/sparse/interfaces/ReorderOptions.md"},{"text":"Reordered","link":"/api/core-tensor/sparse/interfaces/Reordered.md"},{"text":"SampledMatmulOptions","link":"/api/core-tensor/sparse/interfaces/SampledMatmulOptions.md"}]},{"text":"Type Aliases","items":[{"text":"Indices","link":"/api/core-tensor/sparse/type-aliases/Indices.md"},{"text":"Duplicates","link":"/api/core-tensor/sparse/type-aliases/Duplicates.md"},{"text":"Reduce","link":"/api/core-tensor/sparse/type-aliases/Reduce.md"},{"text":"OrderMethod","link":"/api/core-tensor/sparse/type-aliases/OrderMethod.md"}]},{"text":"Functions","items":[{"text":"additiveScores","link":"/api/core-tensor/sparse/functions/additiveScores.md"},{"text":"csr","link":"/api/core-tensor/sparse/functions/csr.md"},{"text":"csrShape","link":"/api/core-tensor/sparse/functions/csrShape.md"},{"text":"rowDegrees","link":"/api/core-tensor/sparse/functions/rowDegrees.md"},{"text":"columnDegrees","link":"/api/core-tensor/sparse/functions/columnDegrees.md"},{"text":"edgeSoftmax","link":"/api/core-tensor/sparse/functions/edgeSoftmax.md"},{"text":"matmul","link":"/api/core-tensor/sparse/functions/matmul.md"},{"text":"transposeMatmul","link":"/api/core-tensor/sparse/functions/transposeMatmul.md"},{"text":"reorder","link":"/api/core-tensor/sparse/functions/reorder.md"},{"text":"gatherRows","link":"/api/core-tensor/sparse/functions/gatherRows.md"},{"text":"scatterAddRows","link":"/api/core-tensor/sparse/functions/scatterAddRows.md"},{"text":"sampledMatmul","link":"/api/core-tensor/sparse/functions/sampledMatmul.md"},{"text":"segmentSum","link":"/api/core-tensor/sparse/functions/segmentSum.md"},{"text":"segmentMean","link":"/api/core-tensor/sparse/functions/segmentMean.md"},{"text":"segmentMax","link":"/api/core-tensor/sparse/functions/segmentMax.md"},{"text":"segmentSoftmax","link":"/api/core-tensor/sparse/functions/segmentSoftmax.md"},{"text":"toDense","link":"/api/core-tensor/sparse/functions/toDense.md"},{"text":"csrTranspose","link":"/api/core-tensor/sparse/functions/csrTranspose.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/train/":[{"text":"core-tensor/train","link":"/api/core-tensor/train/","items":[{"text":"Interfaces","items":[{"text":"JitOptions","link":"/api/core-tensor/train/interfaces/JitOptions.md"},{"text":"OwnOptions","link":"/api/core-tensor/train/interfaces/OwnOptions.md"},{"text":"TextStream","link":"/api/core-tensor/train/interfaces/TextStream.md"},{"text":"ConsoleReporterOptions","link":"/api/core-tensor/train/interfaces/ConsoleReporterOptions.md"},{"text":"DoubleFitOptions","link":"/api/core-tensor/train/interfaces/DoubleFitOptions.md"},{"text":"EarlyStopping","link":"/api/core-tensor/train/interfaces/EarlyStopping.md"},{"text":"FindLearningRateOptions","link":"/api/core-tensor/train/interfaces/FindLearningRateOptions.md"},{"text":"LearningRateRange","link":"/api/core-tensor/train/interfaces/LearningRateRange.md"},{"text":"LossContext","link":"/api/core-tensor/train/interfaces/LossContext.md"},{"text":"StepResult","link":"/api/core-tensor/train/interfaces/StepResult.md"},{"text":"StepExtra","link":"/api/core-tensor/train/interfaces/StepExtra.md"},{"text":"EvaluationPlace","link":"/api/core-tensor/train/interfaces/EvaluationPlace.md"},{"text":"FitOptions","link":"/api/core-tensor/train/interfaces/FitOptions.md"},{"text":"FitResult","link":"/api/core-tensor/train/interfaces/FitResult.md"},{"text":"DecisionOptions","link":"/api/core-tensor/train/interfaces/DecisionOptions.md"},{"text":"EceOptions","link":"/api/core-tensor/train/interfaces/EceOptions.md"},{"text":"Progress","link":"/api/core-tensor/train/interfaces/Progress.md"},{"text":"Reporter","link":"/api/core-tensor/train/interfaces/Reporter.md"}]},{"text":"Type Aliases","items":[{"text":"OrHost","link":"/api/core-tensor/train/type-aliases/OrHost.md"},{"text":"Hosted","link":"/api/core-tensor/train/type-aliases/Hosted.md"},{"text":"Precision","link":"/api/core-tensor/train/type-aliases/Precision.md"},{"text":"Compiler","link":"/api/core-tensor/train/type-aliases/Compiler.md"},{"text":"Tensors","link":"/api/core-tensor/train/type-aliases/Tensors.md"},{"text":"Scores","link":"/api/core-tensor/train/type-aliases/Scores.md"},{"text":"Labels","link":"/api/core-tensor/train/type-aliases/Labels.md"},{"text":"FitRecord","link":"/api/core-tensor/train/type-aliases/FitRecord.md"},{"text":"FitStatus","link":"/api/core-tensor/train/type-aliases/FitStatus.md"}]},{"text":"Variables","items":[{"text":"silentReporter","link":"/api/core-tensor/train/variables/silentReporter.md"}]},{"text":"Functions","items":[{"text":"compiler","link":"/api/core-tensor/train/functions/compiler.md"},{"text":"consoleReporter","link":"/api/core-tensor/train/functions/consoleReporter.md"},{"text":"findLearningRate","link":"/api/core-tensor/train/functions/findLearningRate.md"},{"text":"fit","link":"/api/core-tensor/train/functions/fit.md"},{"text":"accuracy","link":"/api/core-tensor/train/functions/accuracy.md"},{"text":"brier","link":"/api/core-tensor/train/functions/brier.md"},{"text":"confusionMatrix","link":"/api/core-tensor/train/functions/confusionMatrix.md"},{"text":"ece","link":"/api/core-tensor/train/functions/ece.md"},{"text":"logLoss","link":"/api/core-tensor/train/functions/logLoss.md"},{"text":"topKAccuracy","link":"/api/core-tensor/train/functions/topKAccuracy.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/transforms/":[{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/","items":[{"text":"Interfaces","items":[{"text":"AssociativeScanOptions","link":"/api/core-tensor/transforms/interfaces/AssociativeScanOptions.md"},{"text":"CustomJvp","link":"/api/core-tensor/transforms/interfaces/CustomJvp.md"},{"text":"CustomVjp","link":"/api/core-tensor/transforms/interfaces/CustomVjp.md"},{"text":"WithAux","link":"/api/core-tensor/transforms/interfaces/WithAux.md"},{"text":"JacobianOptions","link":"/api/core-tensor/transforms/interfaces/JacobianOptions.md"},{"text":"Linearized","link":"/api/core-tensor/transforms/interfaces/Linearized.md"},{"text":"ScanOptions","link":"/api/core-tensor/transforms/interfaces/ScanOptions.md"},{"text":"Vjp","link":"/api/core-tensor/transforms/interfaces/Vjp.md"},{"text":"VmapOptions","link":"/api/core-tensor/transforms/interfaces/VmapOptions.md"},{"text":"WhileLoopOptions","link":"/api/core-tensor/transforms/interfaces/WhileLoopOptions.md"}]},{"text":"Type Aliases","items":[{"text":"CheckpointPolicy","link":"/api/core-tensor/transforms/type-aliases/CheckpointPolicy.md"},{"text":"ForiLoopOptions","link":"/api/core-tensor/transforms/type-aliases/ForiLoopOptions.md"},{"text":"BatchAxes","link":"/api/core-tensor/transforms/type-aliases/BatchAxes.md"},{"text":"Batched","link":"/api/core-tensor/transforms/type-aliases/Batched.md"},{"text":"Vmapped","link":"/api/core-tensor/transforms/type-aliases/Vmapped.md"}]},{"text":"Functions","items":[{"text":"associativeScan","link":"/api/core-tensor/transforms/functions/associativeScan.md"},{"text":"cond","link":"/api/core-tensor/transforms/functions/cond.md"},{"text":"switchCase","link":"/api/core-tensor/transforms/functions/switchCase.md"},{"text":"customJvp","link":"/api/core-tensor/transforms/functions/customJvp.md"},{"text":"customVjp","link":"/api/core-tensor/transforms/functions/customVjp.md"},{"text":"foriLoop","link":"/api/core-tensor/transforms/functions/foriLoop.md"},{"text":"grad","link":"/api/core-tensor/transforms/functions/grad.md"},{"text":"valueAndGrad","link":"/api/core-tensor/transforms/functions/valueAndGrad.md"},{"text":"jacobian","link":"/api/core-tensor/transforms/functions/jacobian.md"},{"text":"hessian","link":"/api/core-tensor/transforms/functions/hessian.md"},{"text":"jvp","link":"/api/core-tensor/transforms/functions/jvp.md"},{"text":"linearize","link":"/api/core-tensor/transforms/functions/linearize.md"},{"text":"remat","link":"/api/core-tensor/transforms/functions/remat.md"},{"text":"scan","link":"/api/core-tensor/transforms/functions/scan.md"},{"text":"stopGradient","link":"/api/core-tensor/transforms/functions/stopGradient.md"},{"text":"vjp","link":"/api/core-tensor/transforms/functions/vjp.md"},{"text":"vmap","link":"/api/core-tensor/transforms/functions/vmap.md"},{"text":"whileLoop","link":"/api/core-tensor/transforms/functions/whileLoop.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/tree/":[{"text":"core-tensor/tree","link":"/api/core-tensor/tree/","items":[{"text":"Interfaces","items":[{"text":"Flattened","link":"/api/core-tensor/tree/interfaces/Flattened.md"},{"text":"Raveled","link":"/api/core-tensor/tree/interfaces/Raveled.md"}]},{"text":"Type Aliases","items":[{"text":"TreeStructure","link":"/api/core-tensor/tree/type-aliases/TreeStructure.md"},{"text":"Tree","link":"/api/core-tensor/tree/type-aliases/Tree.md"},{"text":"LeafType","link":"/api/core-tensor/tree/type-aliases/LeafType.md"},{"text":"MapTree","link":"/api/core-tensor/tree/type-aliases/MapTree.md"},{"text":"MapArray","link":"/api/core-tensor/tree/type-aliases/MapArray.md"}]},{"text":"Functions","items":[{"text":"checkSameShapes","link":"/api/core-tensor/tree/functions/checkSameShapes.md"},{"text":"checkShape","link":"/api/core-tensor/tree/functions/checkShape.md"},{"text":"checkSameStructure","link":"/api/core-tensor/tree/functions/checkSameStructure.md"},{"text":"checkStructure","link":"/api/core-tensor/tree/functions/checkStructure.md"},{"text":"checkTensorTree","link":"/api/core-tensor/tree/functions/checkTensorTree.md"},{"text":"checkTensor","link":"/api/core-tensor/tree/functions/checkTensor.md"},{"text":"checkNotDisposed","link":"/api/core-tensor/tree/functions/checkNotDisposed.md"},{"text":"checkFiniteTree","link":"/api/core-tensor/tree/functions/checkFiniteTree.md"},{"text":"treeDispose","link":"/api/core-tensor/tree/functions/treeDispose.md"},{"text":"disposeReplaced","link":"/api/core-tensor/tree/functions/disposeReplaced.md"},{"text":"treeDot","link":"/api/core-tensor/tree/functions/treeDot.md"},{"text":"treeNorm","link":"/api/core-tensor/tree/functions/treeNorm.md"},{"text":"treeFlatten","link":"/api/core-tensor/tree/functions/treeFlatten.md"},{"text":"treeLeaves","link":"/api/core-tensor/tree/functions/treeLeaves.md"},{"text":"treeStructure","link":"/api/core-tensor/tree/functions/treeStructure.md"},{"text":"treeUnflatten","link":"/api/core-tensor/tree/functions/treeUnflatten.md"},{"text":"kindOf","link":"/api/core-tensor/tree/functions/kindOf.md"},{"text":"treeZerosLike","link":"/api/core-tensor/tree/functions/treeZerosLike.md"},{"text":"treeOnesLike","link":"/api/core-tensor/tree/functions/treeOnesLike.md"},{"text":"treeClone","link":"/api/core-tensor/tree/functions/treeClone.md"},{"text":"treeMap","link":"/api/core-tensor/tree/functions/treeMap.md"},{"text":"treeMapWithPath","link":"/api/core-tensor/tree/functions/treeMapWithPath.md"},{"text":"treeAdd","link":"/api/core-tensor/tree/functions/treeAdd.md"},{"text":"treeSub","link":"/api/core-tensor/tree/functions/treeSub.md"},{"text":"treeScale","link":"/api/core-tensor/tree/functions/treeScale.md"},{"text":"treeAxpy","link":"/api/core-tensor/tree/functions/treeAxpy.md"},{"text":"onTensors","link":"/api/core-tensor/tree/functions/onTensors.md"},{"text":"ravel","link":"/api/core-tensor/tree/functions/ravel.md"},{"text":"structureEquals","link":"/api/core-tensor/tree/functions/structureEquals.md"},{"text":"structureToString","link":"/api/core-tensor/tree/functions/structureToString.md"},{"text":"leafCount","link":"/api/core-tensor/tree/functions/leafCount.md"},{"text":"treePaths","link":"/api/core-tensor/tree/functions/treePaths.md"},{"text":"treeZip","link":"/api/core-tensor/tree/functions/treeZip.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/core-tensor/xla/":[{"text":"core-tensor/xla","link":"/api/core-tensor/xla/","items":[{"text":"Interfaces","items":[{"text":"ToStableHloOptions","link":"/api/core-tensor/xla/interfaces/ToStableHloOptions.md"}]},{"text":"Functions","items":[{"text":"toStableHlo","link":"/api/core-tensor/xla/functions/toStableHlo.md"},{"text":"encodeXla","link":"/api/core-tensor/xla/functions/encodeXla.md"},{"text":"saveXla","link":"/api/core-tensor/xla/functions/saveXla.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/fishleg/":[{"text":"fishleg","link":"/api/fishleg/","items":[{"text":"Interfaces","items":[{"text":"AuxHealth","link":"/api/fishleg/interfaces/AuxHealth.md"},{"text":"AuxState","link":"/api/fishleg/interfaces/AuxState.md"},{"text":"BlockDescription","link":"/api/fishleg/interfaces/BlockDescription.md"},{"text":"ExplainBlocksOptions","link":"/api/fishleg/interfaces/ExplainBlocksOptions.md"},{"text":"PlanOptions","link":"/api/fishleg/interfaces/PlanOptions.md"},{"text":"FishlegOptions","link":"/api/fishleg/interfaces/FishlegOptions.md"},{"text":"InverseFisherOptions","link":"/api/fishleg/interfaces/InverseFisherOptions.md"},{"text":"InverseFisherExtra","link":"/api/fishleg/interfaces/InverseFisherExtra.md"},{"text":"InverseFisher","link":"/api/fishleg/interfaces/InverseFisher.md"},{"text":"LearnedInverse","link":"/api/fishleg/interfaces/LearnedInverse.md"},{"text":"WeightIndex","link":"/api/fishleg/interfaces/WeightIndex.md"},{"text":"InverseFisherState","link":"/api/fishleg/interfaces/InverseFisherState.md"},{"text":"InverseOptions","link":"/api/fishleg/interfaces/InverseOptions.md"},{"text":"ScaleByFishlegOptions","link":"/api/fishleg/interfaces/ScaleByFishlegOptions.md"},{"text":"FishlegState","link":"/api/fishleg/interfaces/FishlegState.md"}]},{"text":"Type Aliases","items":[{"text":"HealthRecord","link":"/api/fishleg/type-aliases/HealthRecord.md"},{"text":"BlockTensors","link":"/api/fishleg/type-aliases/BlockTensors.md"},{"text":"FishlegChainState","link":"/api/fishleg/type-aliases/FishlegChainState.md"},{"text":"ReadableInverse","link":"/api/fishleg/type-aliases/ReadableInverse.md"},{"text":"PerBlock","link":"/api/fishleg/type-aliases/PerBlock.md"}]},{"text":"Variables","items":[{"text":"fishlegDefaults","link":"/api/fishleg/variables/fishlegDefaults.md"},{"text":"inverseFisherDefaults","link":"/api/fishleg/variables/inverseFisherDefaults.md"},{"text":"scaleByFishlegDefaults","link":"/api/fishleg/variables/scaleByFishlegDefaults.md"}]},{"text":"Functions","items":[{"text":"readHealth","link":"/api/fishleg/functions/readHealth.md"},{"text":"explainHealth","link":"/api/fishleg/functions/explainHealth.md"},{"text":"plotHealth","link":"/api/fishleg/functions/plotHealth.md"},{"text":"describeBlocks","link":"/api/fishleg/functions/describeBlocks.md"},{"text":"explainBlocks","link":"/api/fishleg/functions/explainBlocks.md"},{"text":"fishleg","link":"/api/fishleg/functions/fishleg.md"},{"text":"inverseFisher","link":"/api/fishleg/functions/inverseFisher.md"},{"text":"gaussianWithSd","link":"/api/fishleg/functions/gaussianWithSd.md"},{"text":"scaleByFishleg","link":"/api/fishleg/functions/scaleByFishleg.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/fishleg/rivals/":[{"text":"fishleg/rivals","link":"/api/fishleg/rivals/","items":[{"text":"Interfaces","items":[{"text":"DiagonalNaturalGradientOptions","link":"/api/fishleg/rivals/interfaces/DiagonalNaturalGradientOptions.md"},{"text":"ScaleByDiagonalFisherOptions","link":"/api/fishleg/rivals/interfaces/ScaleByDiagonalFisherOptions.md"},{"text":"DiagonalFisherState","link":"/api/fishleg/rivals/interfaces/DiagonalFisherState.md"},{"text":"KfacOptions","link":"/api/fishleg/rivals/interfaces/KfacOptions.md"},{"text":"ScaleByKfacOptions","link":"/api/fishleg/rivals/interfaces/ScaleByKfacOptions.md"},{"text":"KroneckerPair","link":"/api/fishleg/rivals/interfaces/KroneckerPair.md"},{"text":"KfacState","link":"/api/fishleg/rivals/interfaces/KfacState.md"},{"text":"NaturalStepOptions","link":"/api/fishleg/rivals/interfaces/NaturalStepOptions.md"}]},{"text":"Type Aliases","items":[{"text":"Damping","link":"/api/fishleg/rivals/type-aliases/Damping.md"},{"text":"MaxDecrease","link":"/api/fishleg/rivals/type-aliases/MaxDecrease.md"}]},{"text":"Variables","items":[{"text":"scaleByDiagonalFisherDefaults","link":"/api/fishleg/rivals/variables/scaleByDiagonalFisherDefaults.md"},{"text":"scaleByKfacDefaults","link":"/api/fishleg/rivals/variables/scaleByKfacDefaults.md"}]},{"text":"Functions","items":[{"text":"diagonalNaturalGradient","link":"/api/fishleg/rivals/functions/diagonalNaturalGradient.md"},{"text":"scaleByDiagonalFisher","link":"/api/fishleg/rivals/functions/scaleByDiagonalFisher.md"},{"text":"kfac","link":"/api/fishleg/rivals/functions/kfac.md"},{"text":"scaleByKfac","link":"/api/fishleg/rivals/functions/scaleByKfac.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/fishleg/structure/":[{"text":"fishleg/structure","link":"/api/fishleg/structure/","items":[{"text":"Interfaces","items":[{"text":"ChannelGroup","link":"/api/fishleg/structure/interfaces/ChannelGroup.md"},{"text":"FrozenAxis","link":"/api/fishleg/structure/interfaces/FrozenAxis.md"},{"text":"DependencyGraph","link":"/api/fishleg/structure/interfaces/DependencyGraph.md"},{"text":"DependencyGraphOptions","link":"/api/fishleg/structure/interfaces/DependencyGraphOptions.md"},{"text":"RemoveGroupsOptions","link":"/api/fishleg/structure/interfaces/RemoveGroupsOptions.md"},{"text":"Removed","link":"/api/fishleg/structure/interfaces/Removed.md"},{"text":"SmallerModel","link":"/api/fishleg/structure/interfaces/SmallerModel.md"}]},{"text":"Functions","items":[{"text":"dependencyGraph","link":"/api/fishleg/structure/functions/dependencyGraph.md"},{"text":"removeGroups","link":"/api/fishleg/structure/functions/removeGroups.md"},{"text":"removedGroups","link":"/api/fishleg/structure/functions/removedGroups.md"},{"text":"smallerLayersModel","link":"/api/fishleg/structure/functions/smallerLayersModel.md"},{"text":"smallerModel","link":"/api/fishleg/structure/functions/smallerModel.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/fishleg/surgeon/":[{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/","items":[{"text":"Interfaces","items":[{"text":"LearningRates","link":"/api/fishleg/surgeon/interfaces/LearningRates.md"},{"text":"AuxOptions","link":"/api/fishleg/surgeon/interfaces/AuxOptions.md"},{"text":"SparseOptions","link":"/api/fishleg/surgeon/interfaces/SparseOptions.md"},{"text":"FineTuningOptions","link":"/api/fishleg/surgeon/interfaces/FineTuningOptions.md"},{"text":"TuningPlace","link":"/api/fishleg/surgeon/interfaces/TuningPlace.md"},{"text":"Groups","link":"/api/fishleg/surgeon/interfaces/Groups.md"},{"text":"WeightSlice","link":"/api/fishleg/surgeon/interfaces/WeightSlice.md"},{"text":"PruneGroup","link":"/api/fishleg/surgeon/interfaces/PruneGroup.md"},{"text":"ExactFisherOptions","link":"/api/fishleg/surgeon/interfaces/ExactFisherOptions.md"},{"text":"KfacObsOptions","link":"/api/fishleg/surgeon/interfaces/KfacObsOptions.md"},{"text":"MFacOptions","link":"/api/fishleg/surgeon/interfaces/MFacOptions.md"},{"text":"PruningProblem","link":"/api/fishleg/surgeon/interfaces/PruningProblem.md"},{"text":"Compiled","link":"/api/fishleg/surgeon/interfaces/Compiled.md"},{"text":"PruningPoint","link":"/api/fishleg/surgeon/interfaces/PruningPoint.md"},{"text":"InverseCurvature","link":"/api/fishleg/surgeon/interfaces/InverseCurvature.md"},{"text":"Wanted","link":"/api/fishleg/surgeon/interfaces/Wanted.md"},{"text":"Refit","link":"/api/fishleg/surgeon/interfaces/Refit.md"},{"text":"MethodRun","link":"/api/fishleg/surgeon/interfaces/MethodRun.md"},{"text":"PruningMethod","link":"/api/fishleg/surgeon/interfaces/PruningMethod.md"},{"text":"ObcOptions","link":"/api/fishleg/surgeon/interfaces/ObcOptions.md"},{"text":"ObdOptions","link":"/api/fishleg/surgeon/interfaces/ObdOptions.md"},{"text":"ObertOptions","link":"/api/fishleg/surgeon/interfaces/ObertOptions.md"},{"text":"SparseGptOptions","link":"/api/fishleg/surgeon/interfaces/SparseGptOptions.md"},{"text":"FishlegSurgeonOptions","link":"/api/fishleg/surgeon/interfaces/FishlegSurgeonOptions.md"},{"text":"SurgeonDefaults","link":"/api/fishleg/surgeon/interfaces/SurgeonDefaults.md"},{"text":"WandaOptions","link":"/api/fishleg/surgeon/interfaces/WandaOptions.md"},{"text":"FineTuneInput","link":"/api/fishleg/surgeon/interfaces/FineTuneInput.md"},{"text":"PruneOptions","link":"/api/fishleg/surgeon/interfaces/PruneOptions.md"},{"text":"Pruned","link":"/api/fishleg/surgeon/interfaces/Pruned.md"},{"text":"LayerSparsity","link":"/api/fishleg/surgeon/interfaces/LayerSparsity.md"},{"text":"CurvatureSignals","link":"/api/fishleg/surgeon/interfaces/CurvatureSignals.md"},{"text":"CurvatureHealth","link":"/api/fishleg/surgeon/interfaces/CurvatureHealth.md"},{"text":"PruneStep","link":"/api/fishleg/surgeon/interfaces/PruneStep.md"},{"text":"PruneLevel","link":"/api/fishleg/surgeon/interfaces/PruneLevel.md"},{"text":"PruneReport","link":"/api/fishleg/surgeon/interfaces/PruneReport.md"},{"text":"Latency","link":"/api/fishleg/surgeon/interfaces/Latency.md"},{"text":"CompareLatencyOptions","link":"/api/fishleg/surgeon/interfaces/CompareLatencyOptions.md"},{"text":"Quality","link":"/api/fishleg/surgeon/interfaces/Quality.md"},{"text":"WeightSizes","link":"/api/fishleg/surgeon/interfaces/WeightSizes.md"},{"text":"SparseState","link":"/api/fishleg/surgeon/interfaces/SparseState.md"},{"text":"Weights","link":"/api/fishleg/surgeon/interfaces/Weights.md"}]},{"text":"Type Aliases","items":[{"text":"Direction","link":"/api/fishleg/surgeon/type-aliases/Direction.md"},{"text":"FisherProduct","link":"/api/fishleg/surgeon/type-aliases/FisherProduct.md"},{"text":"BlockKind","link":"/api/fishleg/surgeon/type-aliases/BlockKind.md"},{"text":"ChooseBlock","link":"/api/fishleg/surgeon/type-aliases/ChooseBlock.md"},{"text":"InverseFisherAuxOptions","link":"/api/fishleg/surgeon/type-aliases/InverseFisherAuxOptions.md"},{"text":"Start","link":"/api/fishleg/surgeon/type-aliases/Start.md"},{"text":"CompensationKind","link":"/api/fishleg/surgeon/type-aliases/CompensationKind.md"},{"text":"SparseEncoding","link":"/api/fishleg/surgeon/type-aliases/SparseEncoding.md"},{"text":"Granularity","link":"/api/fishleg/surgeon/type-aliases/Granularity.md"},{"text":"Mask","link":"/api/fishleg/surgeon/type-aliases/Mask.md"},{"text":"Assessment","link":"/api/fishleg/surgeon/type-aliases/Assessment.md"},{"text":"FineTune","link":"/api/fishleg/surgeon/type-aliases/FineTune.md"},{"text":"WeightCost","link":"/api/fishleg/surgeon/type-aliases/WeightCost.md"},{"text":"SparsitySchedule","link":"/api/fishleg/surgeon/type-aliases/SparsitySchedule.md"},{"text":"Scope","link":"/api/fishleg/surgeon/type-aliases/Scope.md"}]},{"text":"Variables","items":[{"text":"compensationKinds","link":"/api/fishleg/surgeon/variables/compensationKinds.md"},{"text":"exactFisherDefaults","link":"/api/fishleg/surgeon/variables/exactFisherDefaults.md"},{"text":"kfacObsDefaults","link":"/api/fishleg/surgeon/variables/kfacObsDefaults.md"},{"text":"mFacDefaults","link":"/api/fishleg/surgeon/variables/mFacDefaults.md"},{"text":"obcDefaults","link":"/api/fishleg/surgeon/variables/obcDefaults.md"},{"text":"obdDefaults","link":"/api/fishleg/surgeon/variables/obdDefaults.md"},{"text":"obertDefaults","link":"/api/fishleg/surgeon/variables/obertDefaults.md"},{"text":"sparseGptDefaults","link":"/api/fishleg/surgeon/variables/sparseGptDefaults.md"},{"text":"fishlegSurgeonDefaults","link":"/api/fishleg/surgeon/variables/fishlegSurgeonDefaults.md"},{"text":"wandaDefaults","link":"/api/fishleg/surgeon/variables/wandaDefaults.md"},{"text":"cubicSparsity","link":"/api/fishleg/surgeon/variables/cubicSparsity.md"},{"text":"linearSparsity","link":"/api/fishleg/surgeon/variables/linearSparsity.md"},{"text":"geometricSparsity","link":"/api/fishleg/surgeon/variables/geometricSparsity.md"},{"text":"pruneDefaults","link":"/api/fishleg/surgeon/variables/pruneDefaults.md"}]},{"text":"Functions","items":[{"text":"encodeSparse","link":"/api/fishleg/surgeon/functions/encodeSparse.md"},{"text":"saveSparse","link":"/api/fishleg/surgeon/functions/saveSparse.md"},{"text":"decodeSparse","link":"/api/fishleg/surgeon/functions/decodeSparse.md"},{"text":"fineTuning","link":"/api/fishleg/surgeon/functions/fineTuning.md"},{"text":"fullMask","link":"/api/fishleg/surgeon/functions/fullMask.md"},{"text":"applyMask","link":"/api/fishleg/surgeon/functions/applyMask.md"},{"text":"checkMask","link":"/api/fishleg/surgeon/functions/checkMask.md"},{"text":"exactFisher","link":"/api/fishleg/surgeon/functions/exactFisher.md"},{"text":"fishlegSurgeon","link":"/api/fishleg/surgeon/functions/fishlegSurgeon.md"},{"text":"kfacObs","link":"/api/fishleg/surgeon/functions/kfacObs.md"},{"text":"mFac","link":"/api/fishleg/surgeon/functions/mFac.md"},{"text":"obc","link":"/api/fishleg/surgeon/functions/obc.md"},{"text":"obd","link":"/api/fishleg/surgeon/functions/obd.md"},{"text":"obert","link":"/api/fishleg/surgeon/functions/obert.md"},{"text":"magnitude","link":"/api/fishleg/surgeon/functions/magnitude.md"},{"text":"randomPruning","link":"/api/fishleg/surgeon/functions/randomPruning.md"},{"text":"sparseGpt","link":"/api/fishleg/surgeon/functions/sparseGpt.md"},{"text":"wanda","link":"/api/fishleg/surgeon/functions/wanda.md"},{"text":"prune","link":"/api/fishleg/surgeon/functions/prune.md"},{"text":"compareLatency","link":"/api/fishleg/surgeon/functions/compareLatency.md"},{"text":"quality","link":"/api/fishleg/surgeon/functions/quality.md"},{"text":"weightSizes","link":"/api/fishleg/surgeon/functions/weightSizes.md"},{"text":"keepSparse","link":"/api/fishleg/surgeon/functions/keepSparse.md"},{"text":"pruneState","link":"/api/fishleg/surgeon/functions/pruneState.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/graph-returns/":[{"text":"graph-returns","link":"/api/graph-returns/","items":[{"text":"Interfaces","items":[{"text":"NumberColumn","link":"/api/graph-returns/interfaces/NumberColumn.md"},{"text":"CategoryColumn","link":"/api/graph-returns/interfaces/CategoryColumn.md"},{"text":"ReferenceColumn","link":"/api/graph-returns/interfaces/ReferenceColumn.md"},{"text":"Finding","link":"/api/graph-returns/interfaces/Finding.md"},{"text":"NodeSet","link":"/api/graph-returns/interfaces/NodeSet.md"},{"text":"NodeTable","link":"/api/graph-returns/interfaces/NodeTable.md"},{"text":"EdgeTable","link":"/api/graph-returns/interfaces/EdgeTable.md"},{"text":"ReturnsSplit","link":"/api/graph-returns/interfaces/ReturnsSplit.md"},{"text":"DataFacts","link":"/api/graph-returns/interfaces/DataFacts.md"},{"text":"DegreeBin","link":"/api/graph-returns/interfaces/DegreeBin.md"},{"text":"SplitShape","link":"/api/graph-returns/interfaces/SplitShape.md"},{"text":"Exploration","link":"/api/graph-returns/interfaces/Exploration.md"},{"text":"ExploreOptions","link":"/api/graph-returns/interfaces/ExploreOptions.md"},{"text":"MissingValues","link":"/api/graph-returns/interfaces/MissingValues.md"},{"text":"PublishedStatistic","link":"/api/graph-returns/interfaces/PublishedStatistic.md"},{"text":"RateOf","link":"/api/graph-returns/interfaces/RateOf.md"},{"text":"BuildGraphOptions","link":"/api/graph-returns/interfaces/BuildGraphOptions.md"},{"text":"Adjacency","link":"/api/graph-returns/interfaces/Adjacency.md"},{"text":"Relation","link":"/api/graph-returns/interfaces/Relation.md"},{"text":"SampleOptions","link":"/api/graph-returns/interfaces/SampleOptions.md"},{"text":"SampledMessages","link":"/api/graph-returns/interfaces/SampledMessages.md"},{"text":"SampledGraph","link":"/api/graph-returns/interfaces/SampledGraph.md"},{"text":"LoadReturnsOptions","link":"/api/graph-returns/interfaces/LoadReturnsOptions.md"},{"text":"Leak","link":"/api/graph-returns/interfaces/Leak.md"},{"text":"ProbeResult","link":"/api/graph-returns/interfaces/ProbeResult.md"},{"text":"ProbeOptions","link":"/api/graph-returns/interfaces/ProbeOptions.md"},{"text":"BinaryMetricsOptions","link":"/api/graph-returns/interfaces/BinaryMetricsOptions.md"},{"text":"ProtocolOptions","link":"/api/graph-returns/interfaces/ProtocolOptions.md"},{"text":"SupervisionFold","link":"/api/graph-returns/interfaces/SupervisionFold.md"},{"text":"SupervisionFoldsOptions","link":"/api/graph-returns/interfaces/SupervisionFoldsOptions.md"},{"text":"GroupTreatment","link":"/api/graph-returns/interfaces/GroupTreatment.md"},{"text":"FairnessGap","link":"/api/graph-returns/interfaces/FairnessGap.md"},{"text":"FairnessOptions","link":"/api/graph-returns/interfaces/FairnessOptions.md"},{"text":"PurchaseSegmentsOptions","link":"/api/graph-returns/interfaces/PurchaseSegmentsOptions.md"},{"text":"Estimate","link":"/api/graph-returns/interfaces/Estimate.md"},{"text":"SegmentMetricsOptions","link":"/api/graph-returns/interfaces/SegmentMetricsOptions.md"},{"text":"FromTablesOptions","link":"/api/graph-returns/interfaces/FromTablesOptions.md"},{"text":"ShopTables","link":"/api/graph-returns/interfaces/ShopTables.md"},{"text":"ShopColumn","link":"/api/graph-returns/interfaces/ShopColumn.md"},{"text":"ShopSchema","link":"/api/graph-returns/interfaces/ShopSchema.md"}]},{"text":"Type Aliases","items":[{"text":"Safety","link":"/api/graph-returns/type-aliases/Safety.md"},{"text":"Column","link":"/api/graph-returns/type-aliases/Column.md"},{"text":"CheckCode","link":"/api/graph-returns/type-aliases/CheckCode.md"},{"text":"Pipeline","link":"/api/graph-returns/type-aliases/Pipeline.md"},{"text":"TableValues","link":"/api/graph-returns/type-aliases/TableValues.md"},{"text":"ShopTable","link":"/api/graph-returns/type-aliases/ShopTable.md"},{"text":"SplitRule","link":"/api/graph-returns/type-aliases/SplitRule.md"}]},{"text":"Variables","items":[{"text":"quadrantNames","link":"/api/graph-returns/variables/quadrantNames.md"}]},{"text":"Functions","items":[{"text":"numberAt","link":"/api/graph-returns/functions/numberAt.md"},{"text":"columnsOf","link":"/api/graph-returns/functions/columnsOf.md"},{"text":"explorePage","link":"/api/graph-returns/functions/explorePage.md"},{"text":"explore","link":"/api/graph-returns/functions/explore.md"},{"text":"publishedStatistics","link":"/api/graph-returns/functions/publishedStatistics.md"},{"text":"buildGraph","link":"/api/graph-returns/functions/buildGraph.md"},{"text":"relation","link":"/api/graph-returns/functions/relation.md"},{"text":"relationMatrix","link":"/api/graph-returns/functions/relationMatrix.md"},{"text":"sampleNeighbours","link":"/api/graph-returns/functions/sampleNeighbours.md"},{"text":"loadReturns","link":"/api/graph-returns/functions/loadReturns.md"},{"text":"checkLeaks","link":"/api/graph-returns/functions/checkLeaks.md"},{"text":"checkTask","link":"/api/graph-returns/functions/checkTask.md"},{"text":"assertNoLeaks","link":"/api/graph-returns/functions/assertNoLeaks.md"},{"text":"randomLabelProbe","link":"/api/graph-returns/functions/randomLabelProbe.md"},{"text":"canaryProbe","link":"/api/graph-returns/functions/canaryProbe.md"},{"text":"auc","link":"/api/graph-returns/functions/auc.md"},{"text":"averagePrecision","link":"/api/graph-returns/functions/averagePrecision.md"},{"text":"binaryMetrics","link":"/api/graph-returns/functions/binaryMetrics.md"},{"text":"doubleSoftmaxCE","link":"/api/graph-returns/functions/doubleSoftmaxCE.md"},{"text":"decisions","link":"/api/graph-returns/functions/decisions.md"},{"text":"allReturnedF1","link":"/api/graph-returns/functions/allReturnedF1.md"},{"text":"bestF1","link":"/api/graph-returns/functions/bestF1.md"},{"text":"protocolTask","link":"/api/graph-returns/functions/protocolTask.md"},{"text":"supervisionFolds","link":"/api/graph-returns/functions/supervisionFolds.md"},{"text":"messagesWithout","link":"/api/graph-returns/functions/messagesWithout.md"},{"text":"fairnessView","link":"/api/graph-returns/functions/fairnessView.md"},{"text":"purchaseSegments","link":"/api/graph-returns/functions/purchaseSegments.md"},{"text":"segmentMetrics","link":"/api/graph-returns/functions/segmentMetrics.md"},{"text":"segmentation","link":"/api/graph-returns/functions/segmentation.md"},{"text":"fromTables","link":"/api/graph-returns/functions/fromTables.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/graph-returns/cli/":[{"text":"graph-returns/cli","link":"/api/graph-returns/cli/","items":[{"text":"Interfaces","items":[{"text":"CliOutput","link":"/api/graph-returns/cli/interfaces/CliOutput.md"}]},{"text":"Functions","items":[{"text":"runCli","link":"/api/graph-returns/cli/functions/runCli.md"},{"text":"startCli","link":"/api/graph-returns/cli/functions/startCli.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/graph-returns/decide/":[{"text":"graph-returns/decide","link":"/api/graph-returns/decide/","items":[{"text":"Interfaces","items":[{"text":"BrierDecomposition","link":"/api/graph-returns/decide/interfaces/BrierDecomposition.md"},{"text":"CalibrateModelOptions","link":"/api/graph-returns/decide/interfaces/CalibrateModelOptions.md"},{"text":"CalibratedReturns","link":"/api/graph-returns/decide/interfaces/CalibratedReturns.md"},{"text":"Calibrator","link":"/api/graph-returns/decide/interfaces/Calibrator.md"},{"text":"SavedCalibrator","link":"/api/graph-returns/decide/interfaces/SavedCalibrator.md"},{"text":"FitCalibratorOptions","link":"/api/graph-returns/decide/interfaces/FitCalibratorOptions.md"},{"text":"PriorCorrectionOptions","link":"/api/graph-returns/decide/interfaces/PriorCorrectionOptions.md"},{"text":"ReliabilityBin","link":"/api/graph-returns/decide/interfaces/ReliabilityBin.md"},{"text":"Reliability","link":"/api/graph-returns/decide/interfaces/Reliability.md"},{"text":"ReliabilityOptions","link":"/api/graph-returns/decide/interfaces/ReliabilityOptions.md"},{"text":"ReturnsData","link":"/api/graph-returns/decide/interfaces/ReturnsData.md"},{"text":"PolicySavings","link":"/api/graph-returns/decide/interfaces/PolicySavings.md"},{"text":"Costs","link":"/api/graph-returns/decide/interfaces/Costs.md"},{"text":"ActionPlan","link":"/api/graph-returns/decide/interfaces/ActionPlan.md"},{"text":"PlanOptions","link":"/api/graph-returns/decide/interfaces/PlanOptions.md"},{"text":"SavingsPoint","link":"/api/graph-returns/decide/interfaces/SavingsPoint.md"},{"text":"SavingsCurve","link":"/api/graph-returns/decide/interfaces/SavingsCurve.md"},{"text":"SavingsCurveOptions","link":"/api/graph-returns/decide/interfaces/SavingsCurveOptions.md"},{"text":"SensitivityLine","link":"/api/graph-returns/decide/interfaces/SensitivityLine.md"},{"text":"Scored","link":"/api/graph-returns/decide/interfaces/Scored.md"},{"text":"ChosenThreshold","link":"/api/graph-returns/decide/interfaces/ChosenThreshold.md"},{"text":"ChooseThresholdsOptions","link":"/api/graph-returns/decide/interfaces/ChooseThresholdsOptions.md"},{"text":"RowAttributions","link":"/api/graph-returns/decide/interfaces/RowAttributions.md"},{"text":"Decisions","link":"/api/graph-returns/decide/interfaces/Decisions.md"},{"text":"FittedReturns","link":"/api/graph-returns/decide/interfaces/FittedReturns.md"},{"text":"Phase","link":"/api/graph-returns/decide/interfaces/Phase.md"},{"text":"ReturnsTask","link":"/api/graph-returns/decide/interfaces/ReturnsTask.md"},{"text":"Segmentation","link":"/api/graph-returns/decide/interfaces/Segmentation.md"},{"text":"BootstrapOptions","link":"/api/graph-returns/decide/interfaces/BootstrapOptions.md"},{"text":"Interval","link":"/api/graph-returns/decide/interfaces/Interval.md"}]},{"text":"Type Aliases","items":[{"text":"CalibrationStatus","link":"/api/graph-returns/decide/type-aliases/CalibrationStatus.md"},{"text":"CalibrationMethod","link":"/api/graph-returns/decide/type-aliases/CalibrationMethod.md"},{"text":"PerPurchase","link":"/api/graph-returns/decide/type-aliases/PerPurchase.md"},{"text":"Outcomes","link":"/api/graph-returns/decide/type-aliases/Outcomes.md"}]},{"text":"Variables","items":[{"text":"costNames","link":"/api/graph-returns/decide/variables/costNames.md"}]},{"text":"Functions","items":[{"text":"brierDecomposition","link":"/api/graph-returns/decide/functions/brierDecomposition.md"},{"text":"calibrateModel","link":"/api/graph-returns/decide/functions/calibrateModel.md"},{"text":"fitCalibrator","link":"/api/graph-returns/decide/functions/fitCalibrator.md"},{"text":"chainCalibrators","link":"/api/graph-returns/decide/functions/chainCalibrators.md"},{"text":"loadCalibrator","link":"/api/graph-returns/decide/functions/loadCalibrator.md"},{"text":"priorCorrection","link":"/api/graph-returns/decide/functions/priorCorrection.md"},{"text":"reliability","link":"/api/graph-returns/decide/functions/reliability.md"},{"text":"comparePolicies","link":"/api/graph-returns/decide/functions/comparePolicies.md"},{"text":"costThreshold","link":"/api/graph-returns/decide/functions/costThreshold.md"},{"text":"planActions","link":"/api/graph-returns/decide/functions/planActions.md"},{"text":"savingsCurve","link":"/api/graph-returns/decide/functions/savingsCurve.md"},{"text":"savingsSensitivity","link":"/api/graph-returns/decide/functions/savingsSensitivity.md"},{"text":"recallThreshold","link":"/api/graph-returns/decide/functions/recallThreshold.md"},{"text":"chooseThresholds","link":"/api/graph-returns/decide/functions/chooseThresholds.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/graph-returns/explain/":[{"text":"graph-returns/explain","link":"/api/graph-returns/explain/","items":[{"text":"Interfaces","items":[{"text":"FeatureMatrix","link":"/api/graph-returns/explain/interfaces/FeatureMatrix.md"},{"text":"ExplainOptions","link":"/api/graph-returns/explain/interfaces/ExplainOptions.md"},{"text":"Contribution","link":"/api/graph-returns/explain/interfaces/Contribution.md"},{"text":"Explanation","link":"/api/graph-returns/explain/interfaces/Explanation.md"},{"text":"IntegratedGradientsOptions","link":"/api/graph-returns/explain/interfaces/IntegratedGradientsOptions.md"},{"text":"IntegratedGradients","link":"/api/graph-returns/explain/interfaces/IntegratedGradients.md"},{"text":"MessageEffect","link":"/api/graph-returns/explain/interfaces/MessageEffect.md"},{"text":"MessageEffectsOptions","link":"/api/graph-returns/explain/interfaces/MessageEffectsOptions.md"},{"text":"ColumnChange","link":"/api/graph-returns/explain/interfaces/ColumnChange.md"},{"text":"OtherVariant","link":"/api/graph-returns/explain/interfaces/OtherVariant.md"},{"text":"OtherVariantsOptions","link":"/api/graph-returns/explain/interfaces/OtherVariantsOptions.md"},{"text":"SentencesOptions","link":"/api/graph-returns/explain/interfaces/SentencesOptions.md"},{"text":"ExplanationText","link":"/api/graph-returns/explain/interfaces/ExplanationText.md"},{"text":"Attributions","link":"/api/graph-returns/explain/interfaces/Attributions.md"},{"text":"FittedTrees","link":"/api/graph-returns/explain/interfaces/FittedTrees.md"}]},{"text":"Functions","items":[{"text":"explain","link":"/api/graph-returns/explain/functions/explain.md"},{"text":"integratedGradients","link":"/api/graph-returns/explain/functions/integratedGradients.md"},{"text":"messageEffects","link":"/api/graph-returns/explain/functions/messageEffects.md"},{"text":"otherVariants","link":"/api/graph-returns/explain/functions/otherVariants.md"},{"text":"sentences","link":"/api/graph-returns/explain/functions/sentences.md"},{"text":"treeShap","link":"/api/graph-returns/explain/functions/treeShap.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/graph-returns/export/":[{"text":"graph-returns/export","link":"/api/graph-returns/export/","items":[{"text":"Interfaces","items":[{"text":"GraphEncoderOptions","link":"/api/graph-returns/export/interfaces/GraphEncoderOptions.md"},{"text":"ImportGraphModelOptions","link":"/api/graph-returns/export/interfaces/ImportGraphModelOptions.md"},{"text":"FittedGraph","link":"/api/graph-returns/export/interfaces/FittedGraph.md"}]},{"text":"Functions","items":[{"text":"exportGraph","link":"/api/graph-returns/export/functions/exportGraph.md"},{"text":"exportTables","link":"/api/graph-returns/export/functions/exportTables.md"},{"text":"importGraphModel","link":"/api/graph-returns/export/functions/importGraphModel.md"},{"text":"exportWeights","link":"/api/graph-returns/export/functions/exportWeights.md"},{"text":"importWeights","link":"/api/graph-returns/export/functions/importWeights.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/graph-returns/generator/":[{"text":"graph-returns/generator","link":"/api/graph-returns/generator/","items":[{"text":"Interfaces","items":[{"text":"GeneratedTruth","link":"/api/graph-returns/generator/interfaces/GeneratedTruth.md"},{"text":"GeneratedReturns","link":"/api/graph-returns/generator/interfaces/GeneratedReturns.md"},{"text":"GeneratorParameters","link":"/api/graph-returns/generator/interfaces/GeneratorParameters.md"},{"text":"PlantedOptions","link":"/api/graph-returns/generator/interfaces/PlantedOptions.md"},{"text":"PlantedReturns","link":"/api/graph-returns/generator/interfaces/PlantedReturns.md"},{"text":"GeneratorCounts","link":"/api/graph-returns/generator/interfaces/GeneratorCounts.md"},{"text":"Progress","link":"/api/graph-returns/generator/interfaces/Progress.md"},{"text":"GeneratorOptions","link":"/api/graph-returns/generator/interfaces/GeneratorOptions.md"},{"text":"WriteReturnsOptions","link":"/api/graph-returns/generator/interfaces/WriteReturnsOptions.md"}]},{"text":"Type Aliases","items":[{"text":"SplitName","link":"/api/graph-returns/generator/type-aliases/SplitName.md"},{"text":"PlantedModel","link":"/api/graph-returns/generator/type-aliases/PlantedModel.md"}]},{"text":"Variables","items":[{"text":"generatorDefaults","link":"/api/graph-returns/generator/variables/generatorDefaults.md"}]},{"text":"Functions","items":[{"text":"generateReturns","link":"/api/graph-returns/generator/functions/generateReturns.md"},{"text":"plantedReturns","link":"/api/graph-returns/generator/functions/plantedReturns.md"},{"text":"writeReturns","link":"/api/graph-returns/generator/functions/writeReturns.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/graph-returns/models/":[{"text":"graph-returns/models","link":"/api/graph-returns/models/","items":[{"text":"Interfaces","items":[{"text":"Tree","link":"/api/graph-returns/models/interfaces/Tree.md"},{"text":"RelationParams","link":"/api/graph-returns/models/interfaces/RelationParams.md"},{"text":"DecoderParams","link":"/api/graph-returns/models/interfaces/DecoderParams.md"},{"text":"DecoderShape","link":"/api/graph-returns/models/interfaces/DecoderShape.md"},{"text":"SelfParams","link":"/api/graph-returns/models/interfaces/SelfParams.md"},{"text":"EncoderLayer","link":"/api/graph-returns/models/interfaces/EncoderLayer.md"},{"text":"EncoderParams","link":"/api/graph-returns/models/interfaces/EncoderParams.md"},{"text":"GraphEncoder","link":"/api/graph-returns/models/interfaces/GraphEncoder.md"},{"text":"MessageRelation","link":"/api/graph-returns/models/interfaces/MessageRelation.md"},{"text":"MessageGraph","link":"/api/graph-returns/models/interfaces/MessageGraph.md"},{"text":"GraphShape","link":"/api/graph-returns/models/interfaces/GraphShape.md"},{"text":"PurchaseEnds","link":"/api/graph-returns/models/interfaces/PurchaseEnds.md"},{"text":"TargetEncoderOptions","link":"/api/graph-returns/models/interfaces/TargetEncoderOptions.md"},{"text":"TargetEncoder","link":"/api/graph-returns/models/interfaces/TargetEncoder.md"},{"text":"SavedRates","link":"/api/graph-returns/models/interfaces/SavedRates.md"},{"text":"HeteroGraph","link":"/api/graph-returns/models/interfaces/HeteroGraph.md"},{"text":"BinaryMetrics","link":"/api/graph-returns/models/interfaces/BinaryMetrics.md"},{"text":"BoostingOptions","link":"/api/graph-returns/models/interfaces/BoostingOptions.md"},{"text":"Boosting","link":"/api/graph-returns/models/interfaces/Boosting.md"},{"text":"FittedOnRows","link":"/api/graph-returns/models/interfaces/FittedOnRows.md"},{"text":"GraphModelOptions","link":"/api/graph-returns/models/interfaces/GraphModelOptions.md"},{"text":"InputTensors","link":"/api/graph-returns/models/interfaces/InputTensors.md"},{"text":"GraphModel","link":"/api/graph-returns/models/interfaces/GraphModel.md"},{"text":"GraphParams","link":"/api/graph-returns/models/interfaces/GraphParams.md"},{"text":"GraphProblem","link":"/api/graph-returns/models/interfaces/GraphProblem.md"},{"text":"LogisticRegressionOptions","link":"/api/graph-returns/models/interfaces/LogisticRegressionOptions.md"},{"text":"FittedLogisticRegression","link":"/api/graph-returns/models/interfaces/FittedLogisticRegression.md"},{"text":"LogisticRegression","link":"/api/graph-returns/models/interfaces/LogisticRegression.md"},{"text":"MlpClassifierOptions","link":"/api/graph-returns/models/interfaces/MlpClassifierOptions.md"},{"text":"RandomForestOptions","link":"/api/graph-returns/models/interfaces/RandomForestOptions.md"},{"text":"RandomForest","link":"/api/graph-returns/models/interfaces/RandomForest.md"},{"text":"ReturnsFitContext","link":"/api/graph-returns/models/interfaces/ReturnsFitContext.md"},{"text":"ReturnsModel","link":"/api/graph-returns/models/interfaces/ReturnsModel.md"},{"text":"OnFeaturesOptions","link":"/api/graph-returns/models/interfaces/OnFeaturesOptions.md"},{"text":"RowRandom","link":"/api/graph-returns/models/interfaces/RowRandom.md"},{"text":"TabularData","link":"/api/graph-returns/models/interfaces/TabularData.md"},{"text":"FitContext","link":"/api/graph-returns/models/interfaces/FitContext.md"},{"text":"FitSummary","link":"/api/graph-returns/models/interfaces/FitSummary.md"},{"text":"SavedModel","link":"/api/graph-returns/models/interfaces/SavedModel.md"},{"text":"FittedTabular","link":"/api/graph-returns/models/interfaces/FittedTabular.md"},{"text":"TabularModel","link":"/api/graph-returns/models/interfaces/TabularModel.md"},{"text":"Evaluation","link":"/api/graph-returns/models/interfaces/Evaluation.md"},{"text":"TrainedModel","link":"/api/graph-returns/models/interfaces/TrainedModel.md"},{"text":"Messages","link":"/api/graph-returns/models/interfaces/Messages.md"},{"text":"ProtocolBox","link":"/api/graph-returns/models/interfaces/ProtocolBox.md"},{"text":"ServedGraph","link":"/api/graph-returns/models/interfaces/ServedGraph.md"},{"text":"ServedModel","link":"/api/graph-returns/models/interfaces/ServedModel.md"}]},{"text":"Type Aliases","items":[{"text":"KernelName","link":"/api/graph-returns/models/type-aliases/KernelName.md"},{"text":"ConvolutionName","link":"/api/graph-returns/models/type-aliases/ConvolutionName.md"},{"text":"Missing","link":"/api/graph-returns/models/type-aliases/Missing.md"},{"text":"Keys","link":"/api/graph-returns/models/type-aliases/Keys.md"},{"text":"VirtualNode","link":"/api/graph-returns/models/type-aliases/VirtualNode.md"},{"text":"GraphProblemOptions","link":"/api/graph-returns/models/type-aliases/GraphProblemOptions.md"}]},{"text":"Variables","items":[{"text":"graphEncoderDefaults","link":"/api/graph-returns/models/variables/graphEncoderDefaults.md"},{"text":"boostingDefaults","link":"/api/graph-returns/models/variables/boostingDefaults.md"},{"text":"graphModelDefaults","link":"/api/graph-returns/models/variables/graphModelDefaults.md"},{"text":"logisticRegressionDefaults","link":"/api/graph-returns/models/variables/logisticRegressionDefaults.md"},{"text":"mlpClassifierDefaults","link":"/api/graph-returns/models/variables/mlpClassifierDefaults.md"},{"text":"randomForestDefaults","link":"/api/graph-returns/models/variables/randomForestDefaults.md"}]},{"text":"Functions","items":[{"text":"fromXgboost","link":"/api/graph-returns/models/functions/fromXgboost.md"},{"text":"toXgboost","link":"/api/graph-returns/models/functions/toXgboost.md"},{"text":"initDecoder","link":"/api/graph-returns/models/functions/initDecoder.md"},{"text":"decodeEdges","link":"/api/graph-returns/models/functions/decodeEdges.md"},{"text":"graphEncoder","link":"/api/graph-returns/models/functions/graphEncoder.md"},{"text":"messageGraph","link":"/api/graph-returns/models/functions/messageGraph.md"},{"text":"disposeGraph","link":"/api/graph-returns/models/functions/disposeGraph.md"},{"text":"purchaseEnds","link":"/api/graph-returns/models/functions/purchaseEnds.md"},{"text":"featureMatrix","link":"/api/graph-returns/models/functions/featureMatrix.md"},{"text":"takeRows","link":"/api/graph-returns/models/functions/takeRows.md"},{"text":"joinColumns","link":"/api/graph-returns/models/functions/joinColumns.md"},{"text":"targetEncoder","link":"/api/graph-returns/models/functions/targetEncoder.md"},{"text":"boosting","link":"/api/graph-returns/models/functions/boosting.md"},{"text":"embeddingHead","link":"/api/graph-returns/models/functions/embeddingHead.md"},{"text":"graphModel","link":"/api/graph-returns/models/functions/graphModel.md"},{"text":"graphProblem","link":"/api/graph-returns/models/functions/graphProblem.md"},{"text":"logisticRegression","link":"/api/graph-returns/models/functions/logisticRegression.md"},{"text":"mlpClassifier","link":"/api/graph-returns/models/functions/mlpClassifier.md"},{"text":"encodeModel","link":"/api/graph-returns/models/functions/encodeModel.md"},{"text":"decodeModel","link":"/api/graph-returns/models/functions/decodeModel.md"},{"text":"saveModel","link":"/api/graph-returns/models/functions/saveModel.md"},{"text":"loadModel","link":"/api/graph-returns/models/functions/loadModel.md"},{"text":"saveReturnsModel","link":"/api/graph-returns/models/functions/saveReturnsModel.md"},{"text":"loadReturnsModel","link":"/api/graph-returns/models/functions/loadReturnsModel.md"},{"text":"prior","link":"/api/graph-returns/models/functions/prior.md"},{"text":"randomForest","link":"/api/graph-returns/models/functions/randomForest.md"},{"text":"onFeatures","link":"/api/graph-returns/models/functions/onFeatures.md"},{"text":"rowRandom","link":"/api/graph-returns/models/functions/rowRandom.md"},{"text":"evaluate","link":"/api/graph-returns/models/functions/evaluate.md"},{"text":"trainModel","link":"/api/graph-returns/models/functions/trainModel.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/graph-returns/report/":[{"text":"graph-returns/report","link":"/api/graph-returns/report/","items":[{"text":"Interfaces","items":[{"text":"ReportCheck","link":"/api/graph-returns/report/interfaces/ReportCheck.md"},{"text":"PhaseCoverage","link":"/api/graph-returns/report/interfaces/PhaseCoverage.md"},{"text":"Coverage","link":"/api/graph-returns/report/interfaces/Coverage.md"},{"text":"PredictionsTask","link":"/api/graph-returns/report/interfaces/PredictionsTask.md"},{"text":"Predictions","link":"/api/graph-returns/report/interfaces/Predictions.md"},{"text":"ReportRow","link":"/api/graph-returns/report/interfaces/ReportRow.md"},{"text":"ReportSegments","link":"/api/graph-returns/report/interfaces/ReportSegments.md"},{"text":"ReturnsReport","link":"/api/graph-returns/report/interfaces/ReturnsReport.md"},{"text":"ReportModel","link":"/api/graph-returns/report/interfaces/ReportModel.md"},{"text":"ReturnsReportOptions","link":"/api/graph-returns/report/interfaces/ReturnsReportOptions.md"},{"text":"FairnessView","link":"/api/graph-returns/report/interfaces/FairnessView.md"},{"text":"SegmentMetrics","link":"/api/graph-returns/report/interfaces/SegmentMetrics.md"}]},{"text":"Type Aliases","items":[{"text":"ProtocolName","link":"/api/graph-returns/report/type-aliases/ProtocolName.md"},{"text":"CheckStatus","link":"/api/graph-returns/report/type-aliases/CheckStatus.md"}]},{"text":"Functions","items":[{"text":"dataHash","link":"/api/graph-returns/report/functions/dataHash.md"},{"text":"savePredictions","link":"/api/graph-returns/report/functions/savePredictions.md"},{"text":"loadPredictions","link":"/api/graph-returns/report/functions/loadPredictions.md"},{"text":"reportModel","link":"/api/graph-returns/report/functions/reportModel.md"},{"text":"reportPage","link":"/api/graph-returns/report/functions/reportPage.md"},{"text":"returnsReport","link":"/api/graph-returns/report/functions/returnsReport.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/graph-returns/serve/":[{"text":"graph-returns/serve","link":"/api/graph-returns/serve/","items":[{"text":"Interfaces","items":[{"text":"OrderLine","link":"/api/graph-returns/serve/interfaces/OrderLine.md"},{"text":"Order","link":"/api/graph-returns/serve/interfaces/Order.md"},{"text":"ScoredLine","link":"/api/graph-returns/serve/interfaces/ScoredLine.md"},{"text":"Why","link":"/api/graph-returns/serve/interfaces/Why.md"},{"text":"ExplainedLine","link":"/api/graph-returns/serve/interfaces/ExplainedLine.md"},{"text":"ScorerOptions","link":"/api/graph-returns/serve/interfaces/ScorerOptions.md"},{"text":"Scorer","link":"/api/graph-returns/serve/interfaces/Scorer.md"},{"text":"ServedAttributions","link":"/api/graph-returns/serve/interfaces/ServedAttributions.md"},{"text":"ObservedOrder","link":"/api/graph-returns/serve/interfaces/ObservedOrder.md"},{"text":"ExportedLog","link":"/api/graph-returns/serve/interfaces/ExportedLog.md"},{"text":"ReturnsServer","link":"/api/graph-returns/serve/interfaces/ReturnsServer.md"},{"text":"ServerLimits","link":"/api/graph-returns/serve/interfaces/ServerLimits.md"},{"text":"ServerLogger","link":"/api/graph-returns/serve/interfaces/ServerLogger.md"},{"text":"ReturnsServerOptions","link":"/api/graph-returns/serve/interfaces/ReturnsServerOptions.md"},{"text":"LoadedShop","link":"/api/graph-returns/serve/interfaces/LoadedShop.md"}]},{"text":"Type Aliases","items":[{"text":"OrderId","link":"/api/graph-returns/serve/type-aliases/OrderId.md"},{"text":"Known","link":"/api/graph-returns/serve/type-aliases/Known.md"},{"text":"LoadShop","link":"/api/graph-returns/serve/type-aliases/LoadShop.md"}]},{"text":"Variables","items":[{"text":"serverLimits","link":"/api/graph-returns/serve/variables/serverLimits.md"}]},{"text":"Functions","items":[{"text":"scorer","link":"/api/graph-returns/serve/functions/scorer.md"},{"text":"exportLog","link":"/api/graph-returns/serve/functions/exportLog.md"},{"text":"returnsServer","link":"/api/graph-returns/serve/functions/returnsServer.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/reversible-gn/":[{"text":"reversible-gn","link":"/api/reversible-gn/","items":[{"text":"Interfaces","items":[{"text":"AsReleasedOptions","link":"/api/reversible-gn/interfaces/AsReleasedOptions.md"},{"text":"AsReleased","link":"/api/reversible-gn/interfaces/AsReleased.md"},{"text":"HessianFreeOptions","link":"/api/reversible-gn/interfaces/HessianFreeOptions.md"},{"text":"HessianFreeState","link":"/api/reversible-gn/interfaces/HessianFreeState.md"},{"text":"LevenbergMarquardtOptions","link":"/api/reversible-gn/interfaces/LevenbergMarquardtOptions.md"},{"text":"LevenbergMarquardtState","link":"/api/reversible-gn/interfaces/LevenbergMarquardtState.md"},{"text":"ModelOptions","link":"/api/reversible-gn/interfaces/ModelOptions.md"},{"text":"ProbeBatch","link":"/api/reversible-gn/interfaces/ProbeBatch.md"},{"text":"CrossBatch","link":"/api/reversible-gn/interfaces/CrossBatch.md"},{"text":"CrossBatchInput","link":"/api/reversible-gn/interfaces/CrossBatchInput.md"},{"text":"LeafChange","link":"/api/reversible-gn/interfaces/LeafChange.md"},{"text":"KernelSpectrum","link":"/api/reversible-gn/interfaces/KernelSpectrum.md"},{"text":"Branch","link":"/api/reversible-gn/interfaces/Branch.md"},{"text":"LinearBranch","link":"/api/reversible-gn/interfaces/LinearBranch.md"},{"text":"LinearWeights","link":"/api/reversible-gn/interfaces/LinearWeights.md"},{"text":"PerBranch","link":"/api/reversible-gn/interfaces/PerBranch.md"},{"text":"Coupling","link":"/api/reversible-gn/interfaces/Coupling.md"},{"text":"ReadoutState","link":"/api/reversible-gn/interfaces/ReadoutState.md"},{"text":"Rearrangement","link":"/api/reversible-gn/interfaces/Rearrangement.md"},{"text":"RevConvBranchParams","link":"/api/reversible-gn/interfaces/RevConvBranchParams.md"},{"text":"RevConvBranchState","link":"/api/reversible-gn/interfaces/RevConvBranchState.md"},{"text":"RevConvOptions","link":"/api/reversible-gn/interfaces/RevConvOptions.md"},{"text":"RevMlpBranchParams","link":"/api/reversible-gn/interfaces/RevMlpBranchParams.md"},{"text":"RevMlpBranchState","link":"/api/reversible-gn/interfaces/RevMlpBranchState.md"},{"text":"RevMlpOptions","link":"/api/reversible-gn/interfaces/RevMlpOptions.md"},{"text":"ReversibleParams","link":"/api/reversible-gn/interfaces/ReversibleParams.md"},{"text":"ReversibleState","link":"/api/reversible-gn/interfaces/ReversibleState.md"},{"text":"ReversibleModel","link":"/api/reversible-gn/interfaces/ReversibleModel.md"},{"text":"ReversibleOptions","link":"/api/reversible-gn/interfaces/ReversibleOptions.md"},{"text":"DiagnosticsRun","link":"/api/reversible-gn/interfaces/DiagnosticsRun.md"},{"text":"DiagnosticsReportOptions","link":"/api/reversible-gn/interfaces/DiagnosticsReportOptions.md"},{"text":"RecordedStepOptions","link":"/api/reversible-gn/interfaces/RecordedStepOptions.md"},{"text":"RecordedStep","link":"/api/reversible-gn/interfaces/RecordedStep.md"},{"text":"TrainingProbeOptions","link":"/api/reversible-gn/interfaces/TrainingProbeOptions.md"},{"text":"TrainingProbe","link":"/api/reversible-gn/interfaces/TrainingProbe.md"},{"text":"ScaleByGaussNewtonOptions","link":"/api/reversible-gn/interfaces/ScaleByGaussNewtonOptions.md"},{"text":"GaussNewtonHealth","link":"/api/reversible-gn/interfaces/GaussNewtonHealth.md"},{"text":"GaussNewtonState","link":"/api/reversible-gn/interfaces/GaussNewtonState.md"},{"text":"GnStepOptions","link":"/api/reversible-gn/interfaces/GnStepOptions.md"},{"text":"GnStep","link":"/api/reversible-gn/interfaces/GnStep.md"},{"text":"Truncation","link":"/api/reversible-gn/interfaces/Truncation.md"},{"text":"StepReport","link":"/api/reversible-gn/interfaces/StepReport.md"},{"text":"SwitchOptimizerOptions","link":"/api/reversible-gn/interfaces/SwitchOptimizerOptions.md"},{"text":"SwitchState","link":"/api/reversible-gn/interfaces/SwitchState.md"}]},{"text":"Type Aliases","items":[{"text":"Pair","link":"/api/reversible-gn/type-aliases/Pair.md"},{"text":"Readout","link":"/api/reversible-gn/type-aliases/Readout.md"},{"text":"RevConv","link":"/api/reversible-gn/type-aliases/RevConv.md"},{"text":"RevMlp","link":"/api/reversible-gn/type-aliases/RevMlp.md"},{"text":"Stage","link":"/api/reversible-gn/type-aliases/Stage.md"},{"text":"StepRecord","link":"/api/reversible-gn/type-aliases/StepRecord.md"},{"text":"InverseName","link":"/api/reversible-gn/type-aliases/InverseName.md"},{"text":"StepStatus","link":"/api/reversible-gn/type-aliases/StepStatus.md"},{"text":"OutputHessian","link":"/api/reversible-gn/type-aliases/OutputHessian.md"}]},{"text":"Functions","items":[{"text":"asReleased","link":"/api/reversible-gn/functions/asReleased.md"},{"text":"hessianFree","link":"/api/reversible-gn/functions/hessianFree.md"},{"text":"levenbergMarquardt","link":"/api/reversible-gn/functions/levenbergMarquardt.md"},{"text":"linearCka","link":"/api/reversible-gn/functions/linearCka.md"},{"text":"minibatchCka","link":"/api/reversible-gn/functions/minibatchCka.md"},{"text":"crossBatch","link":"/api/reversible-gn/functions/crossBatch.md"},{"text":"kernelAlignment","link":"/api/reversible-gn/functions/kernelAlignment.md"},{"text":"kernelDistance","link":"/api/reversible-gn/functions/kernelDistance.md"},{"text":"kernelVelocity","link":"/api/reversible-gn/functions/kernelVelocity.md"},{"text":"kernelNormChange","link":"/api/reversible-gn/functions/kernelNormChange.md"},{"text":"centredKernel","link":"/api/reversible-gn/functions/centredKernel.md"},{"text":"exampleKernel","link":"/api/reversible-gn/functions/exampleKernel.md"},{"text":"lazyGap","link":"/api/reversible-gn/functions/lazyGap.md"},{"text":"weightChange","link":"/api/reversible-gn/functions/weightChange.md"},{"text":"pathLength","link":"/api/reversible-gn/functions/pathLength.md"},{"text":"ntkAlignmentSketch","link":"/api/reversible-gn/functions/ntkAlignmentSketch.md"},{"text":"ntk","link":"/api/reversible-gn/functions/ntk.md"},{"text":"reversibleNtk","link":"/api/reversible-gn/functions/reversibleNtk.md"},{"text":"kernelSpectrum","link":"/api/reversible-gn/functions/kernelSpectrum.md"},{"text":"coupling","link":"/api/reversible-gn/functions/coupling.md"},{"text":"recomputed","link":"/api/reversible-gn/functions/recomputed.md"},{"text":"revConv","link":"/api/reversible-gn/functions/revConv.md"},{"text":"revMlp","link":"/api/reversible-gn/functions/revMlp.md"},{"text":"reversible","link":"/api/reversible-gn/functions/reversible.md"},{"text":"roundTrip","link":"/api/reversible-gn/functions/roundTrip.md"},{"text":"checkRoundTrip","link":"/api/reversible-gn/functions/checkRoundTrip.md"},{"text":"diagnosticsReport","link":"/api/reversible-gn/functions/diagnosticsReport.md"},{"text":"recordedStep","link":"/api/reversible-gn/functions/recordedStep.md"},{"text":"trainingProbe","link":"/api/reversible-gn/functions/trainingProbe.md"},{"text":"scaleByGaussNewton","link":"/api/reversible-gn/functions/scaleByGaussNewton.md"},{"text":"applyStep","link":"/api/reversible-gn/functions/applyStep.md"},{"text":"gnStep","link":"/api/reversible-gn/functions/gnStep.md"},{"text":"stepStatus","link":"/api/reversible-gn/functions/stepStatus.md"},{"text":"switchOptimizer","link":"/api/reversible-gn/functions/switchOptimizer.md"},{"text":"targetChange","link":"/api/reversible-gn/functions/targetChange.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/reversible-gn/least-squares/":[{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/","items":[{"text":"Interfaces","items":[{"text":"Conditioning","link":"/api/reversible-gn/least-squares/interfaces/Conditioning.md"},{"text":"NullShare","link":"/api/reversible-gn/least-squares/interfaces/NullShare.md"},{"text":"Covariance","link":"/api/reversible-gn/least-squares/interfaces/Covariance.md"},{"text":"CovarianceOptions","link":"/api/reversible-gn/least-squares/interfaces/CovarianceOptions.md"},{"text":"CurveFitOptions","link":"/api/reversible-gn/least-squares/interfaces/CurveFitOptions.md"},{"text":"CurveFit","link":"/api/reversible-gn/least-squares/interfaces/CurveFit.md"},{"text":"PredictOptions","link":"/api/reversible-gn/least-squares/interfaces/PredictOptions.md"},{"text":"Prediction","link":"/api/reversible-gn/least-squares/interfaces/Prediction.md"},{"text":"GaussNewtonOptions","link":"/api/reversible-gn/least-squares/interfaces/GaussNewtonOptions.md"},{"text":"GaussNewtonOptimizerState","link":"/api/reversible-gn/least-squares/interfaces/GaussNewtonOptimizerState.md"},{"text":"Resample","link":"/api/reversible-gn/least-squares/interfaces/Resample.md"},{"text":"LeastSquaresOptions","link":"/api/reversible-gn/least-squares/interfaces/LeastSquaresOptions.md"},{"text":"Bounds","link":"/api/reversible-gn/least-squares/interfaces/Bounds.md"},{"text":"SolverOptions","link":"/api/reversible-gn/least-squares/interfaces/SolverOptions.md"},{"text":"FitStep","link":"/api/reversible-gn/least-squares/interfaces/FitStep.md"},{"text":"LeastSquaresResult","link":"/api/reversible-gn/least-squares/interfaces/LeastSquaresResult.md"},{"text":"NielsenState","link":"/api/reversible-gn/least-squares/interfaces/NielsenState.md"}]},{"text":"Type Aliases","items":[{"text":"ByLeaf","link":"/api/reversible-gn/least-squares/type-aliases/ByLeaf.md"},{"text":"FitMethod","link":"/api/reversible-gn/least-squares/type-aliases/FitMethod.md"},{"text":"FitPrecision","link":"/api/reversible-gn/least-squares/type-aliases/FitPrecision.md"},{"text":"JacobianMode","link":"/api/reversible-gn/least-squares/type-aliases/JacobianMode.md"},{"text":"FitStop","link":"/api/reversible-gn/least-squares/type-aliases/FitStop.md"},{"text":"RobustLoss","link":"/api/reversible-gn/least-squares/type-aliases/RobustLoss.md"},{"text":"SystemName","link":"/api/reversible-gn/least-squares/type-aliases/SystemName.md"},{"text":"StoredSystemName","link":"/api/reversible-gn/least-squares/type-aliases/StoredSystemName.md"},{"text":"Numeric","link":"/api/reversible-gn/least-squares/type-aliases/Numeric.md"},{"text":"Traced","link":"/api/reversible-gn/least-squares/type-aliases/Traced.md"},{"text":"Fitted","link":"/api/reversible-gn/least-squares/type-aliases/Fitted.md"}]},{"text":"Functions","items":[{"text":"curveFit","link":"/api/reversible-gn/least-squares/functions/curveFit.md"},{"text":"gaussNewton","link":"/api/reversible-gn/least-squares/functions/gaussNewton.md"},{"text":"leastSquares","link":"/api/reversible-gn/least-squares/functions/leastSquares.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/reversible-gn/pde/":[{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/","items":[{"text":"Interfaces","items":[{"text":"AdaptiveOptions","link":"/api/reversible-gn/pde/interfaces/AdaptiveOptions.md"},{"text":"CausalWeightsOptions","link":"/api/reversible-gn/pde/interfaces/CausalWeightsOptions.md"},{"text":"Domain","link":"/api/reversible-gn/pde/interfaces/Domain.md"},{"text":"FourierFeatures","link":"/api/reversible-gn/pde/interfaces/FourierFeatures.md"},{"text":"FieldNetOptions","link":"/api/reversible-gn/pde/interfaces/FieldNetOptions.md"},{"text":"FieldLayer","link":"/api/reversible-gn/pde/interfaces/FieldLayer.md"},{"text":"FieldNet","link":"/api/reversible-gn/pde/interfaces/FieldNet.md"},{"text":"InteriorOptions","link":"/api/reversible-gn/pde/interfaces/InteriorOptions.md"},{"text":"BoundaryOptions","link":"/api/reversible-gn/pde/interfaces/BoundaryOptions.md"},{"text":"InitialOptions","link":"/api/reversible-gn/pde/interfaces/InitialOptions.md"}]},{"text":"Type Aliases","items":[{"text":"Point","link":"/api/reversible-gn/pde/type-aliases/Point.md"},{"text":"Field","link":"/api/reversible-gn/pde/type-aliases/Field.md"},{"text":"Points","link":"/api/reversible-gn/pde/type-aliases/Points.md"},{"text":"Spread","link":"/api/reversible-gn/pde/type-aliases/Spread.md"}]},{"text":"Functions","items":[{"text":"adaptive","link":"/api/reversible-gn/pde/functions/adaptive.md"},{"text":"causalWeights","link":"/api/reversible-gn/pde/functions/causalWeights.md"},{"text":"d","link":"/api/reversible-gn/pde/functions/d.md"},{"text":"laplacian","link":"/api/reversible-gn/pde/functions/laplacian.md"},{"text":"box","link":"/api/reversible-gn/pde/functions/box.md"},{"text":"fieldNet","link":"/api/reversible-gn/pde/functions/fieldNet.md"},{"text":"interior","link":"/api/reversible-gn/pde/functions/interior.md"},{"text":"boundary","link":"/api/reversible-gn/pde/functions/boundary.md"},{"text":"initial","link":"/api/reversible-gn/pde/functions/initial.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/treemaml/":[{"text":"treemaml","link":"/api/treemaml/","items":[{"text":"Interfaces","items":[{"text":"CheckMetaGradientOptions","link":"/api/treemaml/interfaces/CheckMetaGradientOptions.md"},{"text":"MetaGradientCheck","link":"/api/treemaml/interfaces/MetaGradientCheck.md"},{"text":"ScheduleScore","link":"/api/treemaml/interfaces/ScheduleScore.md"},{"text":"ChosenSchedule","link":"/api/treemaml/interfaces/ChosenSchedule.md"},{"text":"LearnScheduleOptions","link":"/api/treemaml/interfaces/LearnScheduleOptions.md"},{"text":"Examples","link":"/api/treemaml/interfaces/Examples.md"},{"text":"MetaCheckpointExtras","link":"/api/treemaml/interfaces/MetaCheckpointExtras.md"},{"text":"MetaCheckpoint","link":"/api/treemaml/interfaces/MetaCheckpoint.md"},{"text":"MetaGradient","link":"/api/treemaml/interfaces/MetaGradient.md"},{"text":"MetaState","link":"/api/treemaml/interfaces/MetaState.md"},{"text":"MetaStep","link":"/api/treemaml/interfaces/MetaStep.md"},{"text":"Adapted","link":"/api/treemaml/interfaces/Adapted.md"},{"text":"MetaLearner","link":"/api/treemaml/interfaces/MetaLearner.md"},{"text":"RecurringScheduleOptions","link":"/api/treemaml/interfaces/RecurringScheduleOptions.md"},{"text":"RecurringState","link":"/api/treemaml/interfaces/RecurringState.md"},{"text":"RecurringCells","link":"/api/treemaml/interfaces/RecurringCells.md"},{"text":"RecurringSchedule","link":"/api/treemaml/interfaces/RecurringSchedule.md"},{"text":"Trainable","link":"/api/treemaml/interfaces/Trainable.md"},{"text":"TreeMamlOptions","link":"/api/treemaml/interfaces/TreeMamlOptions.md"},{"text":"LabelledExamples","link":"/api/treemaml/interfaces/LabelledExamples.md"},{"text":"ClassBatch","link":"/api/treemaml/interfaces/ClassBatch.md"},{"text":"ClassTasksOptions","link":"/api/treemaml/interfaces/ClassTasksOptions.md"},{"text":"RegressionBatch","link":"/api/treemaml/interfaces/RegressionBatch.md"},{"text":"RegressionArrays","link":"/api/treemaml/interfaces/RegressionArrays.md"},{"text":"GeneratedTasks","link":"/api/treemaml/interfaces/GeneratedTasks.md"},{"text":"HierarchicalGaussianOptions","link":"/api/treemaml/interfaces/HierarchicalGaussianOptions.md"},{"text":"SinusoidTreeOptions","link":"/api/treemaml/interfaces/SinusoidTreeOptions.md"},{"text":"NumberStream","link":"/api/treemaml/interfaces/NumberStream.md"},{"text":"InnerSgd","link":"/api/treemaml/interfaces/InnerSgd.md"},{"text":"InnerMomentum","link":"/api/treemaml/interfaces/InnerMomentum.md"},{"text":"InnerAdam","link":"/api/treemaml/interfaces/InnerAdam.md"},{"text":"ProtocolResult","link":"/api/treemaml/interfaces/ProtocolResult.md"},{"text":"CachedLevel","link":"/api/treemaml/interfaces/CachedLevel.md"},{"text":"NodeCache","link":"/api/treemaml/interfaces/NodeCache.md"},{"text":"ChanceLevel","link":"/api/treemaml/interfaces/ChanceLevel.md"},{"text":"DendrogramSvgOptions","link":"/api/treemaml/interfaces/DendrogramSvgOptions.md"},{"text":"LinearMetaBatch","link":"/api/treemaml/interfaces/LinearMetaBatch.md"},{"text":"LinearMetaOptimum","link":"/api/treemaml/interfaces/LinearMetaOptimum.md"},{"text":"Schedule","link":"/api/treemaml/interfaces/Schedule.md"},{"text":"TreeScheduleOptions","link":"/api/treemaml/interfaces/TreeScheduleOptions.md"},{"text":"Task","link":"/api/treemaml/interfaces/Task.md"},{"text":"TaskSet","link":"/api/treemaml/interfaces/TaskSet.md"},{"text":"LearnedTree","link":"/api/treemaml/interfaces/LearnedTree.md"},{"text":"LearnTreeOptions","link":"/api/treemaml/interfaces/LearnTreeOptions.md"},{"text":"OnlineTopDownOptions","link":"/api/treemaml/interfaces/OnlineTopDownOptions.md"},{"text":"ShouldPoolOptions","link":"/api/treemaml/interfaces/ShouldPoolOptions.md"},{"text":"BestStep","link":"/api/treemaml/interfaces/BestStep.md"},{"text":"PoolAdvice","link":"/api/treemaml/interfaces/PoolAdvice.md"},{"text":"Similarities","link":"/api/treemaml/interfaces/Similarities.md"},{"text":"SimilarityOptions","link":"/api/treemaml/interfaces/SimilarityOptions.md"},{"text":"TreeMemoryOptions","link":"/api/treemaml/interfaces/TreeMemoryOptions.md"},{"text":"TreeMemoryState","link":"/api/treemaml/interfaces/TreeMemoryState.md"},{"text":"Remembered","link":"/api/treemaml/interfaces/Remembered.md"},{"text":"TreeMemory","link":"/api/treemaml/interfaces/TreeMemory.md"}]},{"text":"Type Aliases","items":[{"text":"Order","link":"/api/treemaml/type-aliases/Order.md"},{"text":"LearnInnerLr","link":"/api/treemaml/type-aliases/LearnInnerLr.md"},{"text":"OuterOptimizer","link":"/api/treemaml/type-aliases/OuterOptimizer.md"},{"text":"TaskLoss","link":"/api/treemaml/type-aliases/TaskLoss.md"},{"text":"VariantOptions","link":"/api/treemaml/type-aliases/VariantOptions.md"},{"text":"InnerOptimizer","link":"/api/treemaml/type-aliases/InnerOptimizer.md"},{"text":"Precondition","link":"/api/treemaml/type-aliases/Precondition.md"},{"text":"Protocol","link":"/api/treemaml/type-aliases/Protocol.md"},{"text":"Partition","link":"/api/treemaml/type-aliases/Partition.md"},{"text":"NestedTasks","link":"/api/treemaml/type-aliases/NestedTasks.md"},{"text":"TreeMethod","link":"/api/treemaml/type-aliases/TreeMethod.md"},{"text":"Vectors","link":"/api/treemaml/type-aliases/Vectors.md"}]},{"text":"Variables","items":[{"text":"cifar10Classes","link":"/api/treemaml/variables/cifar10Classes.md"},{"text":"cifar10Tree","link":"/api/treemaml/variables/cifar10Tree.md"},{"text":"fashionClasses","link":"/api/treemaml/variables/fashionClasses.md"},{"text":"fashionTree","link":"/api/treemaml/variables/fashionTree.md"}]},{"text":"Functions","items":[{"text":"checkMetaGradient","link":"/api/treemaml/functions/checkMetaGradient.md"},{"text":"chooseSchedule","link":"/api/treemaml/functions/chooseSchedule.md"},{"text":"learnSchedule","link":"/api/treemaml/functions/learnSchedule.md"},{"text":"treeMaml","link":"/api/treemaml/functions/treeMaml.md"},{"text":"saveMetaState","link":"/api/treemaml/functions/saveMetaState.md"},{"text":"loadMetaState","link":"/api/treemaml/functions/loadMetaState.md"},{"text":"recurringSchedule","link":"/api/treemaml/functions/recurringSchedule.md"},{"text":"taskGradients","link":"/api/treemaml/functions/taskGradients.md"},{"text":"maml","link":"/api/treemaml/functions/maml.md"},{"text":"fomaml","link":"/api/treemaml/functions/fomaml.md"},{"text":"reptile","link":"/api/treemaml/functions/reptile.md"},{"text":"anil","link":"/api/treemaml/functions/anil.md"},{"text":"metaSgd","link":"/api/treemaml/functions/metaSgd.md"},{"text":"clusterOnly","link":"/api/treemaml/functions/clusterOnly.md"},{"text":"classTasks","link":"/api/treemaml/functions/classTasks.md"},{"text":"generatedTaskSet","link":"/api/treemaml/functions/generatedTaskSet.md"},{"text":"hierarchicalGaussian","link":"/api/treemaml/functions/hierarchicalGaussian.md"},{"text":"hsmlMixture","link":"/api/treemaml/functions/hsmlMixture.md"},{"text":"sinusoidTasks","link":"/api/treemaml/functions/sinusoidTasks.md"},{"text":"sinusoidTree","link":"/api/treemaml/functions/sinusoidTree.md"},{"text":"numberStream","link":"/api/treemaml/functions/numberStream.md"},{"text":"evaluateProtocol","link":"/api/treemaml/functions/evaluateProtocol.md"},{"text":"cacheNodes","link":"/api/treemaml/functions/cacheNodes.md"},{"text":"randomTree","link":"/api/treemaml/functions/randomTree.md"},{"text":"chanceLevel","link":"/api/treemaml/functions/chanceLevel.md"},{"text":"dendrogramSvg","link":"/api/treemaml/functions/dendrogramSvg.md"},{"text":"adjustedRandIndex","link":"/api/treemaml/functions/adjustedRandIndex.md"},{"text":"normalisedMutualInformation","link":"/api/treemaml/functions/normalisedMutualInformation.md"},{"text":"dendrogramPurity","link":"/api/treemaml/functions/dendrogramPurity.md"},{"text":"dasguptaCost","link":"/api/treemaml/functions/dasguptaCost.md"},{"text":"moseleyWangRevenue","link":"/api/treemaml/functions/moseleyWangRevenue.md"},{"text":"tripletAccuracy","link":"/api/treemaml/functions/tripletAccuracy.md"},{"text":"robinsonFoulds","link":"/api/treemaml/functions/robinsonFoulds.md"},{"text":"linearMetaLoss","link":"/api/treemaml/functions/linearMetaLoss.md"},{"text":"linearMetaOptimum","link":"/api/treemaml/functions/linearMetaOptimum.md"},{"text":"starSchedule","link":"/api/treemaml/functions/starSchedule.md"},{"text":"chainSchedule","link":"/api/treemaml/functions/chainSchedule.md"},{"text":"clusterSchedule","link":"/api/treemaml/functions/clusterSchedule.md"},{"text":"checkSchedule","link":"/api/treemaml/functions/checkSchedule.md"},{"text":"treeSchedule","link":"/api/treemaml/functions/treeSchedule.md"},{"text":"stackTasks","link":"/api/treemaml/functions/stackTasks.md"},{"text":"selectTasks","link":"/api/treemaml/functions/selectTasks.md"},{"text":"selectSchedule","link":"/api/treemaml/functions/selectSchedule.md"},{"text":"checkSameTree","link":"/api/treemaml/functions/checkSameTree.md"},{"text":"cutK","link":"/api/treemaml/functions/cutK.md"},{"text":"cutThresholds","link":"/api/treemaml/functions/cutThresholds.md"},{"text":"cutGap","link":"/api/treemaml/functions/cutGap.md"},{"text":"cutSchedule","link":"/api/treemaml/functions/cutSchedule.md"},{"text":"nestedTree","link":"/api/treemaml/functions/nestedTree.md"},{"text":"taxonomyTree","link":"/api/treemaml/functions/taxonomyTree.md"},{"text":"averageLinkage","link":"/api/treemaml/functions/averageLinkage.md"},{"text":"learnTree","link":"/api/treemaml/functions/learnTree.md"},{"text":"refineTree","link":"/api/treemaml/functions/refineTree.md"},{"text":"parseNewick","link":"/api/treemaml/functions/parseNewick.md"},{"text":"printNewick","link":"/api/treemaml/functions/printNewick.md"},{"text":"onlineTopDown","link":"/api/treemaml/functions/onlineTopDown.md"},{"text":"shouldPool","link":"/api/treemaml/functions/shouldPool.md"},{"text":"similarities","link":"/api/treemaml/functions/similarities.md"},{"text":"sketchVectors","link":"/api/treemaml/functions/sketchVectors.md"},{"text":"bisectingSphericalKMeans","link":"/api/treemaml/functions/bisectingSphericalKMeans.md"},{"text":"treeTasks","link":"/api/treemaml/functions/treeTasks.md"},{"text":"pruneTree","link":"/api/treemaml/functions/pruneTree.md"},{"text":"treeMemory","link":"/api/treemaml/functions/treeMemory.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/treemaml/language/":[{"text":"treemaml/language","link":"/api/treemaml/language/","items":[{"text":"Interfaces","items":[{"text":"BertConfig","link":"/api/treemaml/language/interfaces/BertConfig.md"},{"text":"BertInputs","link":"/api/treemaml/language/interfaces/BertInputs.md"},{"text":"HiddenStates","link":"/api/treemaml/language/interfaces/HiddenStates.md"},{"text":"EncodeOptions","link":"/api/treemaml/language/interfaces/EncodeOptions.md"},{"text":"Linear","link":"/api/treemaml/language/interfaces/Linear.md"},{"text":"Norm","link":"/api/treemaml/language/interfaces/Norm.md"},{"text":"BertLayerParams","link":"/api/treemaml/language/interfaces/BertLayerParams.md"},{"text":"BertParams","link":"/api/treemaml/language/interfaces/BertParams.md"},{"text":"HiddenBatch","link":"/api/treemaml/language/interfaces/HiddenBatch.md"},{"text":"LastLayers","link":"/api/treemaml/language/interfaces/LastLayers.md"},{"text":"HeadOptions","link":"/api/treemaml/language/interfaces/HeadOptions.md"},{"text":"NliExample","link":"/api/treemaml/language/interfaces/NliExample.md"},{"text":"Tokenizer","link":"/api/treemaml/language/interfaces/Tokenizer.md"},{"text":"EncodeTextsOptions","link":"/api/treemaml/language/interfaces/EncodeTextsOptions.md"},{"text":"XnliTask","link":"/api/treemaml/language/interfaces/XnliTask.md"},{"text":"XnliTaskOptions","link":"/api/treemaml/language/interfaces/XnliTaskOptions.md"},{"text":"TaskLeaf","link":"/api/treemaml/language/interfaces/TaskLeaf.md"},{"text":"TaskNode","link":"/api/treemaml/language/interfaces/TaskNode.md"}]},{"text":"Type Aliases","items":[{"text":"TextPair","link":"/api/treemaml/language/type-aliases/TextPair.md"},{"text":"TaskTree","link":"/api/treemaml/language/type-aliases/TaskTree.md"}]},{"text":"Variables","items":[{"text":"nliLabels","link":"/api/treemaml/language/variables/nliLabels.md"}]},{"text":"Functions","items":[{"text":"bertConfig","link":"/api/treemaml/language/functions/bertConfig.md"},{"text":"bertLayer","link":"/api/treemaml/language/functions/bertLayer.md"},{"text":"bertEncode","link":"/api/treemaml/language/functions/bertEncode.md"},{"text":"loadBert","link":"/api/treemaml/language/functions/loadBert.md"},{"text":"cacheHiddenStates","link":"/api/treemaml/language/functions/cacheHiddenStates.md"},{"text":"cachedRows","link":"/api/treemaml/language/functions/cachedRows.md"},{"text":"lastLayers","link":"/api/treemaml/language/functions/lastLayers.md"},{"text":"lastLayersLogits","link":"/api/treemaml/language/functions/lastLayersLogits.md"},{"text":"lastLayersLoss","link":"/api/treemaml/language/functions/lastLayersLoss.md"},{"text":"parseNli","link":"/api/treemaml/language/functions/parseNli.md"},{"text":"loadNli","link":"/api/treemaml/language/functions/loadNli.md"},{"text":"encodeTexts","link":"/api/treemaml/language/functions/encodeTexts.md"},{"text":"xnliTasks","link":"/api/treemaml/language/functions/xnliTasks.md"},{"text":"xnliLanguageTree","link":"/api/treemaml/language/functions/xnliLanguageTree.md"}]}]},{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/api/":[{"text":"Modules","items":[{"text":"core-tensor","link":"/api/core-tensor/"},{"text":"core-tensor/command","link":"/api/core-tensor/command/"},{"text":"core-tensor/curvature","link":"/api/core-tensor/curvature/"},{"text":"core-tensor/data","link":"/api/core-tensor/data/"},{"text":"core-tensor/datasets","link":"/api/core-tensor/datasets/"},{"text":"core-tensor/engine","link":"/api/core-tensor/engine/"},{"text":"core-tensor/events","link":"/api/core-tensor/events/"},{"text":"core-tensor/graph","link":"/api/core-tensor/graph/"},{"text":"core-tensor/host","link":"/api/core-tensor/host/"},{"text":"core-tensor/io","link":"/api/core-tensor/io/"},{"text":"core-tensor/jit","link":"/api/core-tensor/jit/"},{"text":"core-tensor/linalg","link":"/api/core-tensor/linalg/"},{"text":"core-tensor/nn","link":"/api/core-tensor/nn/"},{"text":"core-tensor/onnx","link":"/api/core-tensor/onnx/"},{"text":"core-tensor/ops","link":"/api/core-tensor/ops/"},{"text":"core-tensor/optim","link":"/api/core-tensor/optim/"},{"text":"core-tensor/options","link":"/api/core-tensor/options/"},{"text":"core-tensor/random","link":"/api/core-tensor/random/"},{"text":"core-tensor/solvers","link":"/api/core-tensor/solvers/"},{"text":"core-tensor/sparse","link":"/api/core-tensor/sparse/"},{"text":"core-tensor/train","link":"/api/core-tensor/train/"},{"text":"core-tensor/transforms","link":"/api/core-tensor/transforms/"},{"text":"core-tensor/tree","link":"/api/core-tensor/tree/"},{"text":"core-tensor/xla","link":"/api/core-tensor/xla/"},{"text":"fishleg","link":"/api/fishleg/"},{"text":"fishleg/rivals","link":"/api/fishleg/rivals/"},{"text":"fishleg/structure","link":"/api/fishleg/structure/"},{"text":"fishleg/surgeon","link":"/api/fishleg/surgeon/"},{"text":"graph-returns","link":"/api/graph-returns/"},{"text":"graph-returns/cli","link":"/api/graph-returns/cli/"},{"text":"graph-returns/decide","link":"/api/graph-returns/decide/"},{"text":"graph-returns/explain","link":"/api/graph-returns/explain/"},{"text":"graph-returns/export","link":"/api/graph-returns/export/"},{"text":"graph-returns/generator","link":"/api/graph-returns/generator/"},{"text":"graph-returns/models","link":"/api/graph-returns/models/"},{"text":"graph-returns/report","link":"/api/graph-returns/report/"},{"text":"graph-returns/serve","link":"/api/graph-returns/serve/"},{"text":"reversible-gn","link":"/api/reversible-gn/"},{"text":"reversible-gn/least-squares","link":"/api/reversible-gn/least-squares/"},{"text":"reversible-gn/pde","link":"/api/reversible-gn/pde/"},{"text":"treemaml","link":"/api/treemaml/"},{"text":"treemaml/language","link":"/api/treemaml/language/"}]}],"/":[{"text":"Start","items":[{"text":"Getting started","link":"/getting-started"},{"text":"Quick start: Node","link":"/start/node"},{"text":"Quick start: Vite","link":"/start/vite"},{"text":"Quick start: browsers","link":"/start/browser"},{"text":"Which method, and when not","link":"/guide/which-method"},{"text":"From TensorFlow.js","link":"/guide/from-tfjs"},{"text":"From tfjs-node","link":"/guide/from-tfjs-node"},{"text":"Where it runs","link":"/guide/runtimes"},{"text":"Composing","link":"/guide/composing"},{"text":"Coming from PyTorch, JAX or optax","link":"/guide/coming-from"},{"text":"Models from PyTorch","link":"/guide/from-pytorch"},{"text":"Optimisers and schedules","link":"/guide/optimisers"},{"text":"Sequences, attention, losses","link":"/guide/sequences"},{"text":"Solvers in programs","link":"/guide/solvers"},{"text":"In double precision","link":"/guide/double-precision"},{"text":"Glossary","link":"/guide/glossary"},{"text":"Questions and errors","link":"/faq"}]},{"text":"Tutorials","items":[{"text":"A smaller network in a page","link":"/tutorial/prune-and-ship"},{"text":"A fit with intervals","link":"/tutorial/fit-with-intervals"},{"text":"From orders to decisions","link":"/tutorial/orders-to-decisions"}]},{"text":"Methods","items":[{"text":"Training with FishLeg","link":"/guide/fishleg"},{"text":"Pruning","link":"/guide/pruning"},{"text":"Exact Gauss-Newton","link":"/guide/reversible-gn"},{"text":"Least squares","link":"/guide/least-squares"},{"text":"Meta-learning along a tree of tasks","link":"/guide/treemaml"},{"text":"Predicting returns on a graph","link":"/guide/graph-returns"},{"text":"Models of returns","link":"/guide/graph-returns-models"},{"text":"From probabilities to decisions","link":"/guide/graph-returns-decisions"},{"text":"Scores, a service and a report","link":"/guide/graph-returns-service"},{"text":"Past one machine","link":"/guide/past-one-machine"},{"text":"From one device to many","link":"/guide/clusters"},{"text":"The published table beside ours","link":"/guide/graph-returns-benchmark"}]},{"text":"Concepts","items":[{"text":"Trees","link":"/concepts/trees"},{"text":"Second-order derivatives","link":"/concepts/second-order"},{"text":"Memory","link":"/concepts/memory"},{"text":"Damping","link":"/concepts/damping"},{"text":"Randomness","link":"/concepts/randomness"},{"text":"Programs","link":"/concepts/programs"},{"text":"Engines","link":"/concepts/engines"},{"text":"Compiled functions","link":"/concepts/jit"},{"text":"Devices","link":"/concepts/devices"},{"text":"Batches","link":"/concepts/vmap"},{"text":"Loops and branches","link":"/concepts/loops"},{"text":"Sorting, slicing, searching, Fourier transforms","link":"/concepts/arrays"},{"text":"Sparse matrices and graphs","link":"/concepts/sparse"}]},{"text":"Playground","items":[{"text":"Solve an equation","link":"/playground/solve"},{"text":"Prune a network","link":"/playground/prune"},{"text":"Race three optimisers","link":"/playground/race"}]},{"text":"Project","items":[{"text":"Benchmarks","link":"/benchmarks"},{"text":"Compatibility","link":"/compatibility"},{"text":"Reproduction","link":"/reproduction"},{"text":"References","link":"/references"},{"text":"Extending","link":"/guide/extending"},{"text":"GPUs, and the native engine","link":"/guide/gpu"},{"text":"Architecture","link":"/project/architecture"},{"text":"Contributing","link":"/project/contributing"},{"text":"How we write","link":"/style"},{"text":"Security","link":"/project/security"},{"text":"Changes","link":"/project/changes"}]},{"text":"Packages","items":[{"text":"@legendre/core-tensor","link":"/packages/core-tensor"},{"text":"@legendre/fishleg","link":"/packages/fishleg"},{"text":"@legendre/reversible-gn","link":"/packages/reversible-gn"},{"text":"@legendre/treemaml","link":"/packages/treemaml"},{"text":"@legendre/graph-returns","link":"/packages/graph-returns"}]}]},"footer":{"message":"Apache-2.0"}},"locales":{},"scrollOffset":134,"cleanUrls":false}'));
const __vite_import_meta_env__ = {};
const EXTERNAL_URL_RE = /^(?:[a-z]+:|\/\/)/i;
const APPEARANCE_KEY = "vitepress-theme-appearance";
const HASH_RE = /#.*$/;
const HASH_OR_QUERY_RE = /[?#].*$/;
const INDEX_OR_EXT_RE = /(?:(^|\/)index)?\.(?:md|html)$/;
const inBrowser = typeof document !== "undefined";
const notFoundPageData = {
  relativePath: "404.md",
  filePath: "",
  title: "404",
  description: "Not Found",
  headers: [],
  frontmatter: { sidebar: false, layout: "page" },
  lastUpdated: 0,
  isNotFound: true
};
function isActive(currentPath, matchPath, asRegex = false) {
  if (matchPath === void 0) {
    return false;
  }
  currentPath = normalize(`/${currentPath}`);
  if (asRegex) {
    return new RegExp(matchPath).test(currentPath);
  }
  if (normalize(matchPath) !== currentPath) {
    return false;
  }
  const hashMatch = matchPath.match(HASH_RE);
  if (hashMatch) {
    return (inBrowser ? location.hash : "") === hashMatch[0];
  }
  return true;
}
function normalize(path) {
  return decodeURI(path).replace(HASH_OR_QUERY_RE, "").replace(INDEX_OR_EXT_RE, "$1");
}
function isExternal(path) {
  return EXTERNAL_URL_RE.test(path);
}
function getLocaleForPath(siteData2, relativePath) {
  return Object.keys((siteData2 == null ? void 0 : siteData2.locales) || {}).find((key) => key !== "root" && !isExternal(key) && isActive(relativePath, `/${key}/`, true)) || "root";
}
function resolveSiteDataByRoute(siteData2, relativePath) {
  var _a, _b, _c, _d, _e, _f, _g;
  const localeIndex = getLocaleForPath(siteData2, relativePath);
  return Object.assign({}, siteData2, {
    localeIndex,
    lang: ((_a = siteData2.locales[localeIndex]) == null ? void 0 : _a.lang) ?? siteData2.lang,
    dir: ((_b = siteData2.locales[localeIndex]) == null ? void 0 : _b.dir) ?? siteData2.dir,
    title: ((_c = siteData2.locales[localeIndex]) == null ? void 0 : _c.title) ?? siteData2.title,
    titleTemplate: ((_d = siteData2.locales[localeIndex]) == null ? void 0 : _d.titleTemplate) ?? siteData2.titleTemplate,
    description: ((_e = siteData2.locales[localeIndex]) == null ? void 0 : _e.description) ?? siteData2.description,
    head: mergeHead(siteData2.head, ((_f = siteData2.locales[localeIndex]) == null ? void 0 : _f.head) ?? []),
    themeConfig: {
      ...siteData2.themeConfig,
      ...(_g = siteData2.locales[localeIndex]) == null ? void 0 : _g.themeConfig
    }
  });
}
function createTitle(siteData2, pageData) {
  const title = pageData.title || siteData2.title;
  const template = pageData.titleTemplate ?? siteData2.titleTemplate;
  if (typeof template === "string" && template.includes(":title")) {
    return template.replace(/:title/g, title);
  }
  const templateString = createTitleTemplate(siteData2.title, template);
  if (title === templateString.slice(3)) {
    return title;
  }
  return `${title}${templateString}`;
}
function createTitleTemplate(siteTitle, template) {
  if (template === false) {
    return "";
  }
  if (template === true || template === void 0) {
    return ` | ${siteTitle}`;
  }
  if (siteTitle === template) {
    return "";
  }
  return ` | ${template}`;
}
function hasTag(head, tag) {
  const [tagType, tagAttrs] = tag;
  if (tagType !== "meta")
    return false;
  const keyAttr = Object.entries(tagAttrs)[0];
  if (keyAttr == null)
    return false;
  return head.some(([type, attrs]) => type === tagType && attrs[keyAttr[0]] === keyAttr[1]);
}
function mergeHead(prev, curr) {
  return [...prev.filter((tagAttrs) => !hasTag(curr, tagAttrs)), ...curr];
}
const INVALID_CHAR_REGEX = /[\u0000-\u001F"#$&*+,:;<=>?[\]^`{|}\u007F]/g;
const DRIVE_LETTER_REGEX = /^[a-z]:/i;
function sanitizeFileName(name) {
  const match = DRIVE_LETTER_REGEX.exec(name);
  const driveLetter = match ? match[0] : "";
  return driveLetter + name.slice(driveLetter.length).replace(INVALID_CHAR_REGEX, "_").replace(/(^|\/)_+(?=[^/]*$)/, "$1");
}
const KNOWN_EXTENSIONS = /* @__PURE__ */ new Set();
function treatAsHtml(filename) {
  var _a;
  if (KNOWN_EXTENSIONS.size === 0) {
    const extraExts = typeof process === "object" && ((_a = process.env) == null ? void 0 : _a.VITE_EXTRA_EXTENSIONS) || (__vite_import_meta_env__ == null ? void 0 : __vite_import_meta_env__.VITE_EXTRA_EXTENSIONS) || "";
    ("3g2,3gp,aac,ai,apng,au,avif,bin,bmp,cer,class,conf,crl,css,csv,dll,doc,eps,epub,exe,gif,gz,ics,ief,jar,jpe,jpeg,jpg,js,json,jsonld,m4a,man,mid,midi,mjs,mov,mp2,mp3,mp4,mpe,mpeg,mpg,mpp,oga,ogg,ogv,ogx,opus,otf,p10,p7c,p7m,p7s,pdf,png,ps,qt,roff,rtf,rtx,ser,svg,t,tif,tiff,tr,ts,tsv,ttf,txt,vtt,wav,weba,webm,webp,woff,woff2,xhtml,xml,yaml,yml,zip" + (extraExts && typeof extraExts === "string" ? "," + extraExts : "")).split(",").forEach((ext2) => KNOWN_EXTENSIONS.add(ext2));
  }
  const ext = filename.split(".").pop();
  return ext == null || !KNOWN_EXTENSIONS.has(ext.toLowerCase());
}
function escapeRegExp(str) {
  return str.replace(/[|\\{}()[\]^$+*?.]/g, "\\$&").replace(/-/g, "\\x2d");
}
const dataSymbol = Symbol();
const siteDataRef = shallowRef(siteData);
function initData(route) {
  const site = computed(() => resolveSiteDataByRoute(siteDataRef.value, route.data.relativePath));
  const appearance = site.value.appearance;
  const isDark = appearance === "force-dark" ? ref(true) : appearance === "force-auto" ? usePreferredDark() : appearance ? useDark({
    storageKey: APPEARANCE_KEY,
    initialValue: () => appearance === "dark" ? "dark" : "auto",
    ...typeof appearance === "object" ? appearance : {}
  }) : ref(false);
  const hashRef = ref(inBrowser ? location.hash : "");
  if (inBrowser) {
    window.addEventListener("hashchange", () => {
      hashRef.value = location.hash;
    });
  }
  watch(() => route.data, () => {
    hashRef.value = inBrowser ? location.hash : "";
  });
  return {
    site,
    theme: computed(() => site.value.themeConfig),
    page: computed(() => route.data),
    frontmatter: computed(() => route.data.frontmatter),
    params: computed(() => route.data.params),
    lang: computed(() => site.value.lang),
    dir: computed(() => route.data.frontmatter.dir || site.value.dir),
    localeIndex: computed(() => site.value.localeIndex || "root"),
    title: computed(() => createTitle(site.value, route.data)),
    description: computed(() => route.data.description || site.value.description),
    isDark,
    hash: computed(() => hashRef.value)
  };
}
function useData$1() {
  const data = inject(dataSymbol);
  if (!data) {
    throw new Error("vitepress data not properly injected in app");
  }
  return data;
}
function joinPath(base, path) {
  return `${base}${path}`.replace(/\/+/g, "/");
}
function withBase(path) {
  return EXTERNAL_URL_RE.test(path) || !path.startsWith("/") ? path : joinPath(siteDataRef.value.base, path);
}
function pathToFile(path) {
  let pagePath = path.replace(/\.html$/, "");
  pagePath = decodeURIComponent(pagePath);
  pagePath = pagePath.replace(/\/$/, "/index");
  {
    if (inBrowser) {
      const base = "/";
      pagePath = sanitizeFileName(pagePath.slice(base.length).replace(/\//g, "_") || "index") + ".md";
      let pageHash = __VP_HASH_MAP__[pagePath.toLowerCase()];
      if (!pageHash) {
        pagePath = pagePath.endsWith("_index.md") ? pagePath.slice(0, -9) + ".md" : pagePath.slice(0, -3) + "_index.md";
        pageHash = __VP_HASH_MAP__[pagePath.toLowerCase()];
      }
      if (!pageHash)
        return null;
      pagePath = `${base}${"assets"}/${pagePath}.${pageHash}.js`;
    } else {
      pagePath = `./${sanitizeFileName(pagePath.slice(1).replace(/\//g, "_"))}.md.js`;
    }
  }
  return pagePath;
}
let contentUpdatedCallbacks = [];
function onContentUpdated(fn) {
  contentUpdatedCallbacks.push(fn);
  onUnmounted(() => {
    contentUpdatedCallbacks = contentUpdatedCallbacks.filter((f) => f !== fn);
  });
}
function getScrollOffset() {
  let scrollOffset = siteDataRef.value.scrollOffset;
  let offset = 0;
  let padding = 24;
  if (typeof scrollOffset === "object" && "padding" in scrollOffset) {
    padding = scrollOffset.padding;
    scrollOffset = scrollOffset.selector;
  }
  if (typeof scrollOffset === "number") {
    offset = scrollOffset;
  } else if (typeof scrollOffset === "string") {
    offset = tryOffsetSelector(scrollOffset, padding);
  } else if (Array.isArray(scrollOffset)) {
    for (const selector of scrollOffset) {
      const res = tryOffsetSelector(selector, padding);
      if (res) {
        offset = res;
        break;
      }
    }
  }
  return offset;
}
function tryOffsetSelector(selector, padding) {
  const el = document.querySelector(selector);
  if (!el)
    return 0;
  const bot = el.getBoundingClientRect().bottom;
  if (bot < 0)
    return 0;
  return bot + padding;
}
const RouterSymbol = Symbol();
const fakeHost = "http://a.com";
const getDefaultRoute = () => ({
  path: "/",
  component: null,
  data: notFoundPageData
});
function createRouter(loadPageModule, fallbackComponent) {
  const route = reactive(getDefaultRoute());
  const router = {
    route,
    go
  };
  async function go(href = inBrowser ? location.href : "/") {
    var _a, _b;
    href = normalizeHref(href);
    if (await ((_a = router.onBeforeRouteChange) == null ? void 0 : _a.call(router, href)) === false)
      return;
    if (inBrowser && href !== normalizeHref(location.href)) {
      history.replaceState({ scrollPosition: window.scrollY }, "");
      history.pushState({}, "", href);
    }
    await loadPage(href);
    await ((_b = router.onAfterRouteChange ?? router.onAfterRouteChanged) == null ? void 0 : _b(href));
  }
  let latestPendingPath = null;
  async function loadPage(href, scrollPosition = 0, isRetry = false) {
    var _a, _b;
    if (await ((_a = router.onBeforePageLoad) == null ? void 0 : _a.call(router, href)) === false)
      return;
    const targetLoc = new URL(href, fakeHost);
    const pendingPath = latestPendingPath = targetLoc.pathname;
    try {
      let page = await loadPageModule(pendingPath);
      if (!page) {
        throw new Error(`Page not found: ${pendingPath}`);
      }
      if (latestPendingPath === pendingPath) {
        latestPendingPath = null;
        const { default: comp, __pageData } = page;
        if (!comp) {
          throw new Error(`Invalid route component: ${comp}`);
        }
        await ((_b = router.onAfterPageLoad) == null ? void 0 : _b.call(router, href));
        route.path = inBrowser ? pendingPath : withBase(pendingPath);
        route.component = markRaw(comp);
        route.data = true ? markRaw(__pageData) : readonly(__pageData);
        if (inBrowser) {
          nextTick(() => {
            let actualPathname = siteDataRef.value.base + __pageData.relativePath.replace(/(?:(^|\/)index)?\.md$/, "$1");
            if (!siteDataRef.value.cleanUrls && !actualPathname.endsWith("/")) {
              actualPathname += ".html";
            }
            if (actualPathname !== targetLoc.pathname) {
              targetLoc.pathname = actualPathname;
              href = actualPathname + targetLoc.search + targetLoc.hash;
              history.replaceState({}, "", href);
            }
            if (targetLoc.hash && !scrollPosition) {
              let target = null;
              try {
                target = document.getElementById(decodeURIComponent(targetLoc.hash).slice(1));
              } catch (e) {
                console.warn(e);
              }
              if (target) {
                scrollTo(target, targetLoc.hash);
                return;
              }
            }
            window.scrollTo(0, scrollPosition);
          });
        }
      }
    } catch (err) {
      if (!/fetch|Page not found/.test(err.message) && !/^\/404(\.html|\/)?$/.test(href)) {
        console.error(err);
      }
      if (!isRetry) {
        try {
          const res = await fetch(siteDataRef.value.base + "hashmap.json");
          window.__VP_HASH_MAP__ = await res.json();
          await loadPage(href, scrollPosition, true);
          return;
        } catch (e) {
        }
      }
      if (latestPendingPath === pendingPath) {
        latestPendingPath = null;
        route.path = inBrowser ? pendingPath : withBase(pendingPath);
        route.component = fallbackComponent ? markRaw(fallbackComponent) : null;
        const relativePath = inBrowser ? pendingPath.replace(/(^|\/)$/, "$1index").replace(/(\.html)?$/, ".md").replace(/^\//, "") : "404.md";
        route.data = { ...notFoundPageData, relativePath };
      }
    }
  }
  if (inBrowser) {
    if (history.state === null) {
      history.replaceState({}, "");
    }
    window.addEventListener("click", (e) => {
      if (e.defaultPrevented || !(e.target instanceof Element) || e.target.closest("button") || // temporary fix for docsearch action buttons
      e.button !== 0 || e.ctrlKey || e.shiftKey || e.altKey || e.metaKey)
        return;
      const link2 = e.target.closest("a");
      if (!link2 || link2.closest(".vp-raw") || link2.hasAttribute("download") || link2.hasAttribute("target"))
        return;
      const linkHref = link2.getAttribute("href") ?? (link2 instanceof SVGAElement ? link2.getAttribute("xlink:href") : null);
      if (linkHref == null)
        return;
      const { href, origin, pathname, hash, search } = new URL(linkHref, link2.baseURI);
      const currentUrl = new URL(location.href);
      if (origin === currentUrl.origin && treatAsHtml(pathname)) {
        e.preventDefault();
        if (pathname === currentUrl.pathname && search === currentUrl.search) {
          if (hash !== currentUrl.hash) {
            history.pushState({}, "", href);
            window.dispatchEvent(new HashChangeEvent("hashchange", {
              oldURL: currentUrl.href,
              newURL: href
            }));
          }
          if (hash) {
            scrollTo(link2, hash, link2.classList.contains("header-anchor"));
          } else {
            window.scrollTo(0, 0);
          }
        } else {
          go(href);
        }
      }
    }, { capture: true });
    window.addEventListener("popstate", async (e) => {
      var _a;
      if (e.state === null)
        return;
      const href = normalizeHref(location.href);
      await loadPage(href, e.state && e.state.scrollPosition || 0);
      await ((_a = router.onAfterRouteChange ?? router.onAfterRouteChanged) == null ? void 0 : _a(href));
    });
    window.addEventListener("hashchange", (e) => {
      e.preventDefault();
    });
  }
  return router;
}
function useRouter() {
  const router = inject(RouterSymbol);
  if (!router) {
    throw new Error("useRouter() is called without provider.");
  }
  return router;
}
function useRoute() {
  return useRouter().route;
}
function scrollTo(el, hash, smooth = false) {
  let target = null;
  try {
    target = el.classList.contains("header-anchor") ? el : document.getElementById(decodeURIComponent(hash).slice(1));
  } catch (e) {
    console.warn(e);
  }
  if (target) {
    let scrollToTarget = function() {
      if (!smooth || Math.abs(targetTop - window.scrollY) > window.innerHeight)
        window.scrollTo(0, targetTop);
      else
        window.scrollTo({ left: 0, top: targetTop, behavior: "smooth" });
    };
    const targetPadding = parseInt(window.getComputedStyle(target).paddingTop, 10);
    const targetTop = window.scrollY + target.getBoundingClientRect().top - getScrollOffset() + targetPadding;
    requestAnimationFrame(scrollToTarget);
  }
}
function normalizeHref(href) {
  const url = new URL(href, fakeHost);
  url.pathname = url.pathname.replace(/(^|\/)index(\.html)?$/, "$1");
  if (siteDataRef.value.cleanUrls)
    url.pathname = url.pathname.replace(/\.html$/, "");
  else if (!url.pathname.endsWith("/") && !url.pathname.endsWith(".html"))
    url.pathname += ".html";
  return url.pathname + url.search + url.hash;
}
const runCbs = () => contentUpdatedCallbacks.forEach((fn) => fn());
const Content = defineComponent({
  name: "VitePressContent",
  props: {
    as: { type: [Object, String], default: "div" }
  },
  setup(props) {
    const route = useRoute();
    const { frontmatter, site } = useData$1();
    watch(frontmatter, runCbs, { deep: true, flush: "post" });
    return () => h(props.as, site.value.contentProps ?? { style: { position: "relative" } }, [
      route.component ? h(route.component, {
        onVnodeMounted: runCbs,
        onVnodeUpdated: runCbs,
        onVnodeUnmounted: runCbs
      }) : "404 Page Not Found"
    ]);
  }
});
const _sfc_main$14 = /* @__PURE__ */ defineComponent({
  __name: "VPBadge",
  __ssrInlineRender: true,
  props: {
    text: {},
    type: { default: "tip" }
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<span${ssrRenderAttrs(mergeProps({
        class: ["VPBadge", __props.type]
      }, _attrs))}>`);
      ssrRenderSlot(_ctx.$slots, "default", {}, () => {
        _push(`${ssrInterpolate(__props.text)}`);
      }, _push, _parent);
      _push(`</span>`);
    };
  }
});
const _sfc_setup$14 = _sfc_main$14.setup;
_sfc_main$14.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPBadge.vue");
  return _sfc_setup$14 ? _sfc_setup$14(props, ctx) : void 0;
};
const _sfc_main$13 = /* @__PURE__ */ defineComponent({
  __name: "VPBackdrop",
  __ssrInlineRender: true,
  props: {
    show: { type: Boolean }
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      if (__props.show) {
        _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPBackdrop" }, _attrs))} data-v-c79a1216></div>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$13 = _sfc_main$13.setup;
_sfc_main$13.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPBackdrop.vue");
  return _sfc_setup$13 ? _sfc_setup$13(props, ctx) : void 0;
};
const VPBackdrop = /* @__PURE__ */ _export_sfc(_sfc_main$13, [["__scopeId", "data-v-c79a1216"]]);
const useData = useData$1;
function throttleAndDebounce(fn, delay) {
  let timeoutId;
  let called = false;
  return () => {
    if (timeoutId)
      clearTimeout(timeoutId);
    if (!called) {
      fn();
      (called = true) && setTimeout(() => called = false, delay);
    } else
      timeoutId = setTimeout(fn, delay);
  };
}
function ensureStartingSlash(path) {
  return path.startsWith("/") ? path : `/${path}`;
}
function normalizeLink$1(url) {
  const { pathname, search, hash, protocol } = new URL(url, "http://a.com");
  if (isExternal(url) || url.startsWith("#") || !protocol.startsWith("http") || !treatAsHtml(pathname))
    return url;
  const { site } = useData();
  const normalizedPath = pathname.endsWith("/") || pathname.endsWith(".html") ? url : url.replace(/(?:(^\.+)\/)?.*$/, `$1${pathname.replace(/(\.md)?$/, site.value.cleanUrls ? "" : ".html")}${search}${hash}`);
  return withBase(normalizedPath);
}
function useLangs({ correspondingLink = false } = {}) {
  const { site, localeIndex, page, theme: theme2, hash } = useData();
  const currentLang = computed(() => {
    var _a, _b;
    return {
      label: (_a = site.value.locales[localeIndex.value]) == null ? void 0 : _a.label,
      link: ((_b = site.value.locales[localeIndex.value]) == null ? void 0 : _b.link) || (localeIndex.value === "root" ? "/" : `/${localeIndex.value}/`)
    };
  });
  const localeLinks = computed(() => Object.entries(site.value.locales).flatMap(([key, value]) => currentLang.value.label === value.label ? [] : {
    text: value.label,
    link: normalizeLink(value.link || (key === "root" ? "/" : `/${key}/`), theme2.value.i18nRouting !== false && correspondingLink, page.value.relativePath.slice(currentLang.value.link.length - 1), !site.value.cleanUrls) + hash.value
  }));
  return { localeLinks, currentLang };
}
function normalizeLink(link2, addPath, path, addExt) {
  return addPath ? link2.replace(/\/$/, "") + ensureStartingSlash(path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, addExt ? ".html" : "")) : link2;
}
const _sfc_main$12 = /* @__PURE__ */ defineComponent({
  __name: "NotFound",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    const { currentLang } = useLangs();
    return (_ctx, _push, _parent, _attrs) => {
      var _a, _b, _c, _d, _e;
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "NotFound" }, _attrs))} data-v-d6be1790><p class="code" data-v-d6be1790>${ssrInterpolate(((_a = unref(theme2).notFound) == null ? void 0 : _a.code) ?? "404")}</p><h1 class="title" data-v-d6be1790>${ssrInterpolate(((_b = unref(theme2).notFound) == null ? void 0 : _b.title) ?? "PAGE NOT FOUND")}</h1><div class="divider" data-v-d6be1790></div><blockquote class="quote" data-v-d6be1790>${ssrInterpolate(((_c = unref(theme2).notFound) == null ? void 0 : _c.quote) ?? "But if you don't change your direction, and if you keep looking, you may end up where you are heading.")}</blockquote><div class="action" data-v-d6be1790><a class="link"${ssrRenderAttr("href", unref(withBase)(unref(currentLang).link))}${ssrRenderAttr("aria-label", ((_d = unref(theme2).notFound) == null ? void 0 : _d.linkLabel) ?? "go to home")} data-v-d6be1790>${ssrInterpolate(((_e = unref(theme2).notFound) == null ? void 0 : _e.linkText) ?? "Take me home")}</a></div></div>`);
    };
  }
});
const _sfc_setup$12 = _sfc_main$12.setup;
_sfc_main$12.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/NotFound.vue");
  return _sfc_setup$12 ? _sfc_setup$12(props, ctx) : void 0;
};
const NotFound = /* @__PURE__ */ _export_sfc(_sfc_main$12, [["__scopeId", "data-v-d6be1790"]]);
function getSidebar(_sidebar, path) {
  if (Array.isArray(_sidebar))
    return addBase(_sidebar);
  if (_sidebar == null)
    return [];
  path = ensureStartingSlash(path);
  const dir = Object.keys(_sidebar).sort((a, b) => {
    return b.split("/").length - a.split("/").length;
  }).find((dir2) => {
    return path.startsWith(ensureStartingSlash(dir2));
  });
  const sidebar = dir ? _sidebar[dir] : [];
  return Array.isArray(sidebar) ? addBase(sidebar) : addBase(sidebar.items, sidebar.base);
}
function getSidebarGroups(sidebar) {
  const groups = [];
  let lastGroupIndex = 0;
  for (const index in sidebar) {
    const item = sidebar[index];
    if (item.items) {
      lastGroupIndex = groups.push(item);
      continue;
    }
    if (!groups[lastGroupIndex]) {
      groups.push({ items: [] });
    }
    groups[lastGroupIndex].items.push(item);
  }
  return groups;
}
function getFlatSideBarLinks(sidebar) {
  const links = [];
  function recursivelyExtractLinks(items) {
    for (const item of items) {
      if (item.text && item.link) {
        links.push({
          text: item.text,
          link: item.link,
          docFooterText: item.docFooterText
        });
      }
      if (item.items) {
        recursivelyExtractLinks(item.items);
      }
    }
  }
  recursivelyExtractLinks(sidebar);
  return links;
}
function hasActiveLink(path, items) {
  if (Array.isArray(items)) {
    return items.some((item) => hasActiveLink(path, item));
  }
  return isActive(path, items.link) ? true : items.items ? hasActiveLink(path, items.items) : false;
}
function addBase(items, _base) {
  return [...items].map((_item) => {
    const item = { ..._item };
    const base = item.base || _base;
    if (base && item.link)
      item.link = base + item.link;
    if (item.items)
      item.items = addBase(item.items, base);
    return item;
  });
}
function useSidebar() {
  const { frontmatter, page, theme: theme2 } = useData();
  const is960 = useMediaQuery("(min-width: 960px)");
  const isOpen = ref(false);
  const _sidebar = computed(() => {
    const sidebarConfig = theme2.value.sidebar;
    const relativePath = page.value.relativePath;
    return sidebarConfig ? getSidebar(sidebarConfig, relativePath) : [];
  });
  const sidebar = ref(_sidebar.value);
  watch(_sidebar, (next, prev) => {
    if (JSON.stringify(next) !== JSON.stringify(prev))
      sidebar.value = _sidebar.value;
  });
  const hasSidebar = computed(() => {
    return frontmatter.value.sidebar !== false && sidebar.value.length > 0 && frontmatter.value.layout !== "home";
  });
  const leftAside = computed(() => {
    if (hasAside)
      return frontmatter.value.aside == null ? theme2.value.aside === "left" : frontmatter.value.aside === "left";
    return false;
  });
  const hasAside = computed(() => {
    if (frontmatter.value.layout === "home")
      return false;
    if (frontmatter.value.aside != null)
      return !!frontmatter.value.aside;
    return theme2.value.aside !== false;
  });
  const isSidebarEnabled = computed(() => hasSidebar.value && is960.value);
  const sidebarGroups = computed(() => {
    return hasSidebar.value ? getSidebarGroups(sidebar.value) : [];
  });
  function open() {
    isOpen.value = true;
  }
  function close() {
    isOpen.value = false;
  }
  function toggle() {
    isOpen.value ? close() : open();
  }
  return {
    isOpen,
    sidebar,
    sidebarGroups,
    hasSidebar,
    hasAside,
    leftAside,
    isSidebarEnabled,
    open,
    close,
    toggle
  };
}
function useCloseSidebarOnEscape(isOpen, close) {
  let triggerElement;
  watchEffect(() => {
    triggerElement = isOpen.value ? document.activeElement : void 0;
  });
  onMounted(() => {
    window.addEventListener("keyup", onEscape);
  });
  onUnmounted(() => {
    window.removeEventListener("keyup", onEscape);
  });
  function onEscape(e) {
    if (e.key === "Escape" && isOpen.value) {
      close();
      triggerElement == null ? void 0 : triggerElement.focus();
    }
  }
}
function useSidebarControl(item) {
  const { page, hash } = useData();
  const collapsed = ref(false);
  const collapsible = computed(() => {
    return item.value.collapsed != null;
  });
  const isLink = computed(() => {
    return !!item.value.link;
  });
  const isActiveLink = ref(false);
  const updateIsActiveLink = () => {
    isActiveLink.value = isActive(page.value.relativePath, item.value.link);
  };
  watch([page, item, hash], updateIsActiveLink);
  onMounted(updateIsActiveLink);
  const hasActiveLink$1 = computed(() => {
    if (isActiveLink.value) {
      return true;
    }
    return item.value.items ? hasActiveLink(page.value.relativePath, item.value.items) : false;
  });
  const hasChildren = computed(() => {
    return !!(item.value.items && item.value.items.length);
  });
  watchEffect(() => {
    collapsed.value = !!(collapsible.value && item.value.collapsed);
  });
  watchPostEffect(() => {
    (isActiveLink.value || hasActiveLink$1.value) && (collapsed.value = false);
  });
  function toggle() {
    if (collapsible.value) {
      collapsed.value = !collapsed.value;
    }
  }
  return {
    collapsed,
    collapsible,
    isLink,
    isActiveLink,
    hasActiveLink: hasActiveLink$1,
    hasChildren,
    toggle
  };
}
function useAside() {
  const { hasSidebar } = useSidebar();
  const is960 = useMediaQuery("(min-width: 960px)");
  const is1280 = useMediaQuery("(min-width: 1280px)");
  const isAsideEnabled = computed(() => {
    if (!is1280.value && !is960.value) {
      return false;
    }
    return hasSidebar.value ? is1280.value : is960.value;
  });
  return {
    isAsideEnabled
  };
}
const ignoreRE = /\b(?:VPBadge|header-anchor|footnote-ref|ignore-header)\b/;
const resolvedHeaders = [];
function resolveTitle(theme2) {
  return typeof theme2.outline === "object" && !Array.isArray(theme2.outline) && theme2.outline.label || theme2.outlineTitle || "On this page";
}
function getHeaders(range) {
  const headers = [
    ...document.querySelectorAll(".VPDoc :where(h1,h2,h3,h4,h5,h6)")
  ].filter((el) => el.id && el.hasChildNodes()).map((el) => {
    const level = Number(el.tagName[1]);
    return {
      element: el,
      title: serializeHeader(el),
      link: "#" + el.id,
      level
    };
  });
  return resolveHeaders(headers, range);
}
function serializeHeader(h2) {
  let ret = "";
  for (const node of h2.childNodes) {
    if (node.nodeType === 1) {
      if (ignoreRE.test(node.className))
        continue;
      ret += node.textContent;
    } else if (node.nodeType === 3) {
      ret += node.textContent;
    }
  }
  return ret.trim();
}
function resolveHeaders(headers, range) {
  if (range === false) {
    return [];
  }
  const levelsRange = (typeof range === "object" && !Array.isArray(range) ? range.level : range) || 2;
  const [high, low] = typeof levelsRange === "number" ? [levelsRange, levelsRange] : levelsRange === "deep" ? [2, 6] : levelsRange;
  return buildTree(headers, high, low);
}
function useActiveAnchor(container, marker) {
  const { isAsideEnabled } = useAside();
  const onScroll = throttleAndDebounce(setActiveLink, 100);
  let prevActiveLink = null;
  onMounted(() => {
    requestAnimationFrame(setActiveLink);
    window.addEventListener("scroll", onScroll);
  });
  onUpdated(() => {
    activateLink(location.hash);
  });
  onUnmounted(() => {
    window.removeEventListener("scroll", onScroll);
  });
  function setActiveLink() {
    if (!isAsideEnabled.value) {
      return;
    }
    const scrollY = window.scrollY;
    const innerHeight = window.innerHeight;
    const offsetHeight = document.body.offsetHeight;
    const isBottom = Math.abs(scrollY + innerHeight - offsetHeight) < 1;
    const headers = resolvedHeaders.map(({ element, link: link2 }) => ({
      link: link2,
      top: getAbsoluteTop(element)
    })).filter(({ top }) => !Number.isNaN(top)).sort((a, b) => a.top - b.top);
    if (!headers.length) {
      activateLink(null);
      return;
    }
    if (scrollY < 1) {
      activateLink(null);
      return;
    }
    if (isBottom) {
      activateLink(headers[headers.length - 1].link);
      return;
    }
    let activeLink = null;
    for (const { link: link2, top } of headers) {
      if (top > scrollY + getScrollOffset() + 4) {
        break;
      }
      activeLink = link2;
    }
    activateLink(activeLink);
  }
  function activateLink(hash) {
    if (prevActiveLink) {
      prevActiveLink.classList.remove("active");
    }
    if (hash == null) {
      prevActiveLink = null;
    } else {
      prevActiveLink = container.value.querySelector(`a[href="${decodeURIComponent(hash)}"]`);
    }
    const activeLink = prevActiveLink;
    if (activeLink) {
      activeLink.classList.add("active");
      marker.value.style.top = activeLink.offsetTop + 39 + "px";
      marker.value.style.opacity = "1";
    } else {
      marker.value.style.top = "33px";
      marker.value.style.opacity = "0";
    }
  }
}
function getAbsoluteTop(element) {
  let offsetTop = 0;
  while (element !== document.body) {
    if (element === null) {
      return NaN;
    }
    offsetTop += element.offsetTop;
    element = element.offsetParent;
  }
  return offsetTop;
}
function buildTree(data, min, max) {
  resolvedHeaders.length = 0;
  const result = [];
  const stack = [];
  data.forEach((item) => {
    const node = { ...item, children: [] };
    let parent = stack[stack.length - 1];
    while (parent && parent.level >= node.level) {
      stack.pop();
      parent = stack[stack.length - 1];
    }
    if (node.element.classList.contains("ignore-header") || parent && "shouldIgnore" in parent) {
      stack.push({ level: node.level, shouldIgnore: true });
      return;
    }
    if (node.level > max || node.level < min)
      return;
    resolvedHeaders.push({ element: node.element, link: node.link });
    if (parent)
      parent.children.push(node);
    else
      result.push(node);
    stack.push(node);
  });
  return result;
}
const _sfc_main$11 = /* @__PURE__ */ defineComponent({
  __name: "VPDocOutlineItem",
  __ssrInlineRender: true,
  props: {
    headers: {},
    root: { type: Boolean }
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      const _component_VPDocOutlineItem = resolveComponent("VPDocOutlineItem", true);
      _push(`<ul${ssrRenderAttrs(mergeProps({
        class: ["VPDocOutlineItem", __props.root ? "root" : "nested"]
      }, _attrs))} data-v-b933a997><!--[-->`);
      ssrRenderList(__props.headers, ({ children, link: link2, title }) => {
        _push(`<li data-v-b933a997><a class="outline-link"${ssrRenderAttr("href", link2)}${ssrRenderAttr("title", title)} data-v-b933a997>${ssrInterpolate(title)}</a>`);
        if (children == null ? void 0 : children.length) {
          _push(ssrRenderComponent(_component_VPDocOutlineItem, { headers: children }, null, _parent));
        } else {
          _push(`<!---->`);
        }
        _push(`</li>`);
      });
      _push(`<!--]--></ul>`);
    };
  }
});
const _sfc_setup$11 = _sfc_main$11.setup;
_sfc_main$11.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPDocOutlineItem.vue");
  return _sfc_setup$11 ? _sfc_setup$11(props, ctx) : void 0;
};
const VPDocOutlineItem = /* @__PURE__ */ _export_sfc(_sfc_main$11, [["__scopeId", "data-v-b933a997"]]);
const _sfc_main$10 = /* @__PURE__ */ defineComponent({
  __name: "VPDocAsideOutline",
  __ssrInlineRender: true,
  setup(__props) {
    const { frontmatter, theme: theme2 } = useData();
    const headers = shallowRef([]);
    onContentUpdated(() => {
      headers.value = getHeaders(frontmatter.value.outline ?? theme2.value.outline);
    });
    const container = ref();
    const marker = ref();
    useActiveAnchor(container, marker);
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<nav${ssrRenderAttrs(mergeProps({
        "aria-labelledby": "doc-outline-aria-label",
        class: ["VPDocAsideOutline", { "has-outline": headers.value.length > 0 }],
        ref_key: "container",
        ref: container
      }, _attrs))} data-v-a5bbad30><div class="content" data-v-a5bbad30><div class="outline-marker" data-v-a5bbad30></div><div aria-level="2" class="outline-title" id="doc-outline-aria-label" role="heading" data-v-a5bbad30>${ssrInterpolate(unref(resolveTitle)(unref(theme2)))}</div>`);
      _push(ssrRenderComponent(VPDocOutlineItem, {
        headers: headers.value,
        root: true
      }, null, _parent));
      _push(`</div></nav>`);
    };
  }
});
const _sfc_setup$10 = _sfc_main$10.setup;
_sfc_main$10.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPDocAsideOutline.vue");
  return _sfc_setup$10 ? _sfc_setup$10(props, ctx) : void 0;
};
const VPDocAsideOutline = /* @__PURE__ */ _export_sfc(_sfc_main$10, [["__scopeId", "data-v-a5bbad30"]]);
const _sfc_main$$ = /* @__PURE__ */ defineComponent({
  __name: "VPDocAsideCarbonAds",
  __ssrInlineRender: true,
  props: {
    carbonAds: {}
  },
  setup(__props) {
    const VPCarbonAds = () => null;
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPDocAsideCarbonAds" }, _attrs))}>`);
      _push(ssrRenderComponent(unref(VPCarbonAds), { "carbon-ads": __props.carbonAds }, null, _parent));
      _push(`</div>`);
    };
  }
});
const _sfc_setup$$ = _sfc_main$$.setup;
_sfc_main$$.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPDocAsideCarbonAds.vue");
  return _sfc_setup$$ ? _sfc_setup$$(props, ctx) : void 0;
};
const _sfc_main$_ = /* @__PURE__ */ defineComponent({
  __name: "VPDocAside",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPDocAside" }, _attrs))} data-v-3f215769>`);
      ssrRenderSlot(_ctx.$slots, "aside-top", {}, null, _push, _parent);
      ssrRenderSlot(_ctx.$slots, "aside-outline-before", {}, null, _push, _parent);
      _push(ssrRenderComponent(VPDocAsideOutline, null, null, _parent));
      ssrRenderSlot(_ctx.$slots, "aside-outline-after", {}, null, _push, _parent);
      _push(`<div class="spacer" data-v-3f215769></div>`);
      ssrRenderSlot(_ctx.$slots, "aside-ads-before", {}, null, _push, _parent);
      if (unref(theme2).carbonAds) {
        _push(ssrRenderComponent(_sfc_main$$, {
          "carbon-ads": unref(theme2).carbonAds
        }, null, _parent));
      } else {
        _push(`<!---->`);
      }
      ssrRenderSlot(_ctx.$slots, "aside-ads-after", {}, null, _push, _parent);
      ssrRenderSlot(_ctx.$slots, "aside-bottom", {}, null, _push, _parent);
      _push(`</div>`);
    };
  }
});
const _sfc_setup$_ = _sfc_main$_.setup;
_sfc_main$_.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPDocAside.vue");
  return _sfc_setup$_ ? _sfc_setup$_(props, ctx) : void 0;
};
const VPDocAside = /* @__PURE__ */ _export_sfc(_sfc_main$_, [["__scopeId", "data-v-3f215769"]]);
function useEditLink() {
  const { theme: theme2, page } = useData();
  return computed(() => {
    const { text = "Edit this page", pattern = "" } = theme2.value.editLink || {};
    let url;
    if (typeof pattern === "function") {
      url = pattern(page.value);
    } else {
      url = pattern.replace(/:path/g, page.value.filePath);
    }
    return { url, text };
  });
}
function usePrevNext() {
  const { page, theme: theme2, frontmatter } = useData();
  return computed(() => {
    var _a, _b, _c, _d, _e, _f, _g, _h;
    const sidebar = getSidebar(theme2.value.sidebar, page.value.relativePath);
    const links = getFlatSideBarLinks(sidebar);
    const candidates = uniqBy(links, (link2) => link2.link.replace(/[?#].*$/, ""));
    const index = candidates.findIndex((link2) => {
      return isActive(page.value.relativePath, link2.link);
    });
    const hidePrev = ((_a = theme2.value.docFooter) == null ? void 0 : _a.prev) === false && !frontmatter.value.prev || frontmatter.value.prev === false;
    const hideNext = ((_b = theme2.value.docFooter) == null ? void 0 : _b.next) === false && !frontmatter.value.next || frontmatter.value.next === false;
    return {
      prev: hidePrev ? void 0 : {
        text: (typeof frontmatter.value.prev === "string" ? frontmatter.value.prev : typeof frontmatter.value.prev === "object" ? frontmatter.value.prev.text : void 0) ?? ((_c = candidates[index - 1]) == null ? void 0 : _c.docFooterText) ?? ((_d = candidates[index - 1]) == null ? void 0 : _d.text),
        link: (typeof frontmatter.value.prev === "object" ? frontmatter.value.prev.link : void 0) ?? ((_e = candidates[index - 1]) == null ? void 0 : _e.link)
      },
      next: hideNext ? void 0 : {
        text: (typeof frontmatter.value.next === "string" ? frontmatter.value.next : typeof frontmatter.value.next === "object" ? frontmatter.value.next.text : void 0) ?? ((_f = candidates[index + 1]) == null ? void 0 : _f.docFooterText) ?? ((_g = candidates[index + 1]) == null ? void 0 : _g.text),
        link: (typeof frontmatter.value.next === "object" ? frontmatter.value.next.link : void 0) ?? ((_h = candidates[index + 1]) == null ? void 0 : _h.link)
      }
    };
  });
}
function uniqBy(array, keyFn) {
  const seen = /* @__PURE__ */ new Set();
  return array.filter((item) => {
    const k = keyFn(item);
    return seen.has(k) ? false : seen.add(k);
  });
}
const _sfc_main$Z = /* @__PURE__ */ defineComponent({
  __name: "VPLink",
  __ssrInlineRender: true,
  props: {
    tag: {},
    href: {},
    noIcon: { type: Boolean },
    target: {},
    rel: {}
  },
  setup(__props) {
    const props = __props;
    const tag = computed(() => props.tag ?? (props.href ? "a" : "span"));
    const isExternal2 = computed(
      () => props.href && EXTERNAL_URL_RE.test(props.href) || props.target === "_blank"
    );
    return (_ctx, _push, _parent, _attrs) => {
      ssrRenderVNode(_push, createVNode(resolveDynamicComponent(tag.value), mergeProps({
        class: ["VPLink", {
          link: __props.href,
          "vp-external-link-icon": isExternal2.value,
          "no-icon": __props.noIcon
        }],
        href: __props.href ? unref(normalizeLink$1)(__props.href) : void 0,
        target: __props.target ?? (isExternal2.value ? "_blank" : void 0),
        rel: __props.rel ?? (isExternal2.value ? "noreferrer" : void 0)
      }, _attrs), {
        default: withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            ssrRenderSlot(_ctx.$slots, "default", {}, null, _push2, _parent2, _scopeId);
          } else {
            return [
              renderSlot(_ctx.$slots, "default")
            ];
          }
        }),
        _: 3
      }), _parent);
    };
  }
});
const _sfc_setup$Z = _sfc_main$Z.setup;
_sfc_main$Z.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPLink.vue");
  return _sfc_setup$Z ? _sfc_setup$Z(props, ctx) : void 0;
};
const _sfc_main$Y = /* @__PURE__ */ defineComponent({
  __name: "VPDocFooterLastUpdated",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2, page, lang } = useData();
    const date = computed(
      () => new Date(page.value.lastUpdated)
    );
    const isoDatetime = computed(() => date.value.toISOString());
    const datetime = ref("");
    onMounted(() => {
      watchEffect(() => {
        var _a, _b, _c;
        datetime.value = new Intl.DateTimeFormat(
          ((_b = (_a = theme2.value.lastUpdated) == null ? void 0 : _a.formatOptions) == null ? void 0 : _b.forceLocale) ? lang.value : void 0,
          ((_c = theme2.value.lastUpdated) == null ? void 0 : _c.formatOptions) ?? {
            dateStyle: "short",
            timeStyle: "short"
          }
        ).format(date.value);
      });
    });
    return (_ctx, _push, _parent, _attrs) => {
      var _a;
      _push(`<p${ssrRenderAttrs(mergeProps({ class: "VPLastUpdated" }, _attrs))} data-v-e98dd255>${ssrInterpolate(((_a = unref(theme2).lastUpdated) == null ? void 0 : _a.text) || unref(theme2).lastUpdatedText || "Last updated")}: <time${ssrRenderAttr("datetime", isoDatetime.value)} data-v-e98dd255>${ssrInterpolate(datetime.value)}</time></p>`);
    };
  }
});
const _sfc_setup$Y = _sfc_main$Y.setup;
_sfc_main$Y.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPDocFooterLastUpdated.vue");
  return _sfc_setup$Y ? _sfc_setup$Y(props, ctx) : void 0;
};
const VPDocFooterLastUpdated = /* @__PURE__ */ _export_sfc(_sfc_main$Y, [["__scopeId", "data-v-e98dd255"]]);
const _sfc_main$X = /* @__PURE__ */ defineComponent({
  __name: "VPDocFooter",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2, page, frontmatter } = useData();
    const editLink = useEditLink();
    const control = usePrevNext();
    const hasEditLink = computed(
      () => theme2.value.editLink && frontmatter.value.editLink !== false
    );
    const hasLastUpdated = computed(() => page.value.lastUpdated);
    const showFooter = computed(
      () => hasEditLink.value || hasLastUpdated.value || control.value.prev || control.value.next
    );
    return (_ctx, _push, _parent, _attrs) => {
      var _a, _b, _c, _d;
      if (showFooter.value) {
        _push(`<footer${ssrRenderAttrs(mergeProps({ class: "VPDocFooter" }, _attrs))} data-v-e257564d>`);
        ssrRenderSlot(_ctx.$slots, "doc-footer-before", {}, null, _push, _parent);
        if (hasEditLink.value || hasLastUpdated.value) {
          _push(`<div class="edit-info" data-v-e257564d>`);
          if (hasEditLink.value) {
            _push(`<div class="edit-link" data-v-e257564d>`);
            _push(ssrRenderComponent(_sfc_main$Z, {
              class: "edit-link-button",
              href: unref(editLink).url,
              "no-icon": true
            }, {
              default: withCtx((_, _push2, _parent2, _scopeId) => {
                if (_push2) {
                  _push2(`<span class="vpi-square-pen edit-link-icon" data-v-e257564d${_scopeId}></span> ${ssrInterpolate(unref(editLink).text)}`);
                } else {
                  return [
                    createVNode("span", { class: "vpi-square-pen edit-link-icon" }),
                    createTextVNode(" " + toDisplayString(unref(editLink).text), 1)
                  ];
                }
              }),
              _: 1
            }, _parent));
            _push(`</div>`);
          } else {
            _push(`<!---->`);
          }
          if (hasLastUpdated.value) {
            _push(`<div class="last-updated" data-v-e257564d>`);
            _push(ssrRenderComponent(VPDocFooterLastUpdated, null, null, _parent));
            _push(`</div>`);
          } else {
            _push(`<!---->`);
          }
          _push(`</div>`);
        } else {
          _push(`<!---->`);
        }
        if (((_a = unref(control).prev) == null ? void 0 : _a.link) || ((_b = unref(control).next) == null ? void 0 : _b.link)) {
          _push(`<nav class="prev-next" aria-labelledby="doc-footer-aria-label" data-v-e257564d><span class="visually-hidden" id="doc-footer-aria-label" data-v-e257564d>Pager</span><div class="pager" data-v-e257564d>`);
          if ((_c = unref(control).prev) == null ? void 0 : _c.link) {
            _push(ssrRenderComponent(_sfc_main$Z, {
              class: "pager-link prev",
              href: unref(control).prev.link
            }, {
              default: withCtx((_, _push2, _parent2, _scopeId) => {
                var _a2, _b2;
                if (_push2) {
                  _push2(`<span class="desc" data-v-e257564d${_scopeId}>${(((_a2 = unref(theme2).docFooter) == null ? void 0 : _a2.prev) || "Previous page") ?? ""}</span><span class="title" data-v-e257564d${_scopeId}>${unref(control).prev.text ?? ""}</span>`);
                } else {
                  return [
                    createVNode("span", {
                      class: "desc",
                      innerHTML: ((_b2 = unref(theme2).docFooter) == null ? void 0 : _b2.prev) || "Previous page"
                    }, null, 8, ["innerHTML"]),
                    createVNode("span", {
                      class: "title",
                      innerHTML: unref(control).prev.text
                    }, null, 8, ["innerHTML"])
                  ];
                }
              }),
              _: 1
            }, _parent));
          } else {
            _push(`<!---->`);
          }
          _push(`</div><div class="pager" data-v-e257564d>`);
          if ((_d = unref(control).next) == null ? void 0 : _d.link) {
            _push(ssrRenderComponent(_sfc_main$Z, {
              class: "pager-link next",
              href: unref(control).next.link
            }, {
              default: withCtx((_, _push2, _parent2, _scopeId) => {
                var _a2, _b2;
                if (_push2) {
                  _push2(`<span class="desc" data-v-e257564d${_scopeId}>${(((_a2 = unref(theme2).docFooter) == null ? void 0 : _a2.next) || "Next page") ?? ""}</span><span class="title" data-v-e257564d${_scopeId}>${unref(control).next.text ?? ""}</span>`);
                } else {
                  return [
                    createVNode("span", {
                      class: "desc",
                      innerHTML: ((_b2 = unref(theme2).docFooter) == null ? void 0 : _b2.next) || "Next page"
                    }, null, 8, ["innerHTML"]),
                    createVNode("span", {
                      class: "title",
                      innerHTML: unref(control).next.text
                    }, null, 8, ["innerHTML"])
                  ];
                }
              }),
              _: 1
            }, _parent));
          } else {
            _push(`<!---->`);
          }
          _push(`</div></nav>`);
        } else {
          _push(`<!---->`);
        }
        _push(`</footer>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$X = _sfc_main$X.setup;
_sfc_main$X.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPDocFooter.vue");
  return _sfc_setup$X ? _sfc_setup$X(props, ctx) : void 0;
};
const VPDocFooter = /* @__PURE__ */ _export_sfc(_sfc_main$X, [["__scopeId", "data-v-e257564d"]]);
const _sfc_main$W = /* @__PURE__ */ defineComponent({
  __name: "VPDoc",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    const route = useRoute();
    const { hasSidebar, hasAside, leftAside } = useSidebar();
    const pageName = computed(
      () => route.path.replace(/[./]+/g, "_").replace(/_html$/, "")
    );
    return (_ctx, _push, _parent, _attrs) => {
      const _component_Content = resolveComponent("Content");
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: ["VPDoc", { "has-sidebar": unref(hasSidebar), "has-aside": unref(hasAside) }]
      }, _attrs))} data-v-39a288b8>`);
      ssrRenderSlot(_ctx.$slots, "doc-top", {}, null, _push, _parent);
      _push(`<div class="container" data-v-39a288b8>`);
      if (unref(hasAside)) {
        _push(`<div class="${ssrRenderClass([{ "left-aside": unref(leftAside) }, "aside"])}" data-v-39a288b8><div class="aside-curtain" data-v-39a288b8></div><div class="aside-container" data-v-39a288b8><div class="aside-content" data-v-39a288b8>`);
        _push(ssrRenderComponent(VPDocAside, null, {
          "aside-top": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-top", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-top", {}, void 0, true)
              ];
            }
          }),
          "aside-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-bottom", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-bottom", {}, void 0, true)
              ];
            }
          }),
          "aside-outline-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-outline-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-outline-before", {}, void 0, true)
              ];
            }
          }),
          "aside-outline-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-outline-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-outline-after", {}, void 0, true)
              ];
            }
          }),
          "aside-ads-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-ads-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-ads-before", {}, void 0, true)
              ];
            }
          }),
          "aside-ads-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-ads-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-ads-after", {}, void 0, true)
              ];
            }
          }),
          _: 3
        }, _parent));
        _push(`</div></div></div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`<div class="content" data-v-39a288b8><div class="content-container" data-v-39a288b8>`);
      ssrRenderSlot(_ctx.$slots, "doc-before", {}, null, _push, _parent);
      _push(`<main class="main" data-v-39a288b8>`);
      _push(ssrRenderComponent(_component_Content, {
        class: ["vp-doc", [
          pageName.value,
          unref(theme2).externalLinkIcon && "external-link-icon-enabled"
        ]]
      }, null, _parent));
      _push(`</main>`);
      _push(ssrRenderComponent(VPDocFooter, null, {
        "doc-footer-before": withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            ssrRenderSlot(_ctx.$slots, "doc-footer-before", {}, null, _push2, _parent2, _scopeId);
          } else {
            return [
              renderSlot(_ctx.$slots, "doc-footer-before", {}, void 0, true)
            ];
          }
        }),
        _: 3
      }, _parent));
      ssrRenderSlot(_ctx.$slots, "doc-after", {}, null, _push, _parent);
      _push(`</div></div></div>`);
      ssrRenderSlot(_ctx.$slots, "doc-bottom", {}, null, _push, _parent);
      _push(`</div>`);
    };
  }
});
const _sfc_setup$W = _sfc_main$W.setup;
_sfc_main$W.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPDoc.vue");
  return _sfc_setup$W ? _sfc_setup$W(props, ctx) : void 0;
};
const VPDoc = /* @__PURE__ */ _export_sfc(_sfc_main$W, [["__scopeId", "data-v-39a288b8"]]);
const _sfc_main$V = /* @__PURE__ */ defineComponent({
  __name: "VPButton",
  __ssrInlineRender: true,
  props: {
    tag: {},
    size: { default: "medium" },
    theme: { default: "brand" },
    text: {},
    href: {},
    target: {},
    rel: {}
  },
  setup(__props) {
    const props = __props;
    const isExternal2 = computed(
      () => props.href && EXTERNAL_URL_RE.test(props.href)
    );
    const component = computed(() => {
      return props.tag || (props.href ? "a" : "button");
    });
    return (_ctx, _push, _parent, _attrs) => {
      ssrRenderVNode(_push, createVNode(resolveDynamicComponent(component.value), mergeProps({
        class: ["VPButton", [__props.size, __props.theme]],
        href: __props.href ? unref(normalizeLink$1)(__props.href) : void 0,
        target: props.target ?? (isExternal2.value ? "_blank" : void 0),
        rel: props.rel ?? (isExternal2.value ? "noreferrer" : void 0)
      }, _attrs), {
        default: withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            _push2(`${ssrInterpolate(__props.text)}`);
          } else {
            return [
              createTextVNode(toDisplayString(__props.text), 1)
            ];
          }
        }),
        _: 1
      }), _parent);
    };
  }
});
const _sfc_setup$V = _sfc_main$V.setup;
_sfc_main$V.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPButton.vue");
  return _sfc_setup$V ? _sfc_setup$V(props, ctx) : void 0;
};
const VPButton = /* @__PURE__ */ _export_sfc(_sfc_main$V, [["__scopeId", "data-v-fa7799d5"]]);
const _sfc_main$U = /* @__PURE__ */ defineComponent({
  ...{ inheritAttrs: false },
  __name: "VPImage",
  __ssrInlineRender: true,
  props: {
    image: {},
    alt: {}
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      const _component_VPImage = resolveComponent("VPImage", true);
      if (__props.image) {
        _push(`<!--[-->`);
        if (typeof __props.image === "string" || "src" in __props.image) {
          _push(`<img${ssrRenderAttrs(mergeProps({ class: "VPImage" }, typeof __props.image === "string" ? _ctx.$attrs : { ...__props.image, ..._ctx.$attrs }, {
            src: unref(withBase)(typeof __props.image === "string" ? __props.image : __props.image.src),
            alt: __props.alt ?? (typeof __props.image === "string" ? "" : __props.image.alt || "")
          }))} data-v-8426fc1a>`);
        } else {
          _push(`<!--[-->`);
          _push(ssrRenderComponent(_component_VPImage, mergeProps({
            class: "dark",
            image: __props.image.dark,
            alt: __props.image.alt
          }, _ctx.$attrs), null, _parent));
          _push(ssrRenderComponent(_component_VPImage, mergeProps({
            class: "light",
            image: __props.image.light,
            alt: __props.image.alt
          }, _ctx.$attrs), null, _parent));
          _push(`<!--]-->`);
        }
        _push(`<!--]-->`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$U = _sfc_main$U.setup;
_sfc_main$U.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPImage.vue");
  return _sfc_setup$U ? _sfc_setup$U(props, ctx) : void 0;
};
const VPImage = /* @__PURE__ */ _export_sfc(_sfc_main$U, [["__scopeId", "data-v-8426fc1a"]]);
const _sfc_main$T = /* @__PURE__ */ defineComponent({
  __name: "VPHero",
  __ssrInlineRender: true,
  props: {
    name: {},
    text: {},
    tagline: {},
    image: {},
    actions: {}
  },
  setup(__props) {
    const heroImageSlotExists = inject("hero-image-slot-exists");
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: ["VPHero", { "has-image": __props.image || unref(heroImageSlotExists) }]
      }, _attrs))} data-v-4f9c455b><div class="container" data-v-4f9c455b><div class="main" data-v-4f9c455b>`);
      ssrRenderSlot(_ctx.$slots, "home-hero-info-before", {}, null, _push, _parent);
      ssrRenderSlot(_ctx.$slots, "home-hero-info", {}, () => {
        _push(`<h1 class="heading" data-v-4f9c455b>`);
        if (__props.name) {
          _push(`<span class="name clip" data-v-4f9c455b>${__props.name ?? ""}</span>`);
        } else {
          _push(`<!---->`);
        }
        if (__props.text) {
          _push(`<span class="text" data-v-4f9c455b>${__props.text ?? ""}</span>`);
        } else {
          _push(`<!---->`);
        }
        _push(`</h1>`);
        if (__props.tagline) {
          _push(`<p class="tagline" data-v-4f9c455b>${__props.tagline ?? ""}</p>`);
        } else {
          _push(`<!---->`);
        }
      }, _push, _parent);
      ssrRenderSlot(_ctx.$slots, "home-hero-info-after", {}, null, _push, _parent);
      if (__props.actions) {
        _push(`<div class="actions" data-v-4f9c455b><!--[-->`);
        ssrRenderList(__props.actions, (action) => {
          _push(`<div class="action" data-v-4f9c455b>`);
          _push(ssrRenderComponent(VPButton, {
            tag: "a",
            size: "medium",
            theme: action.theme,
            text: action.text,
            href: action.link,
            target: action.target,
            rel: action.rel
          }, null, _parent));
          _push(`</div>`);
        });
        _push(`<!--]--></div>`);
      } else {
        _push(`<!---->`);
      }
      ssrRenderSlot(_ctx.$slots, "home-hero-actions-after", {}, null, _push, _parent);
      _push(`</div>`);
      if (__props.image || unref(heroImageSlotExists)) {
        _push(`<div class="image" data-v-4f9c455b><div class="image-container" data-v-4f9c455b><div class="image-bg" data-v-4f9c455b></div>`);
        ssrRenderSlot(_ctx.$slots, "home-hero-image", {}, () => {
          if (__props.image) {
            _push(ssrRenderComponent(VPImage, {
              class: "image-src",
              image: __props.image
            }, null, _parent));
          } else {
            _push(`<!---->`);
          }
        }, _push, _parent);
        _push(`</div></div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div></div>`);
    };
  }
});
const _sfc_setup$T = _sfc_main$T.setup;
_sfc_main$T.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPHero.vue");
  return _sfc_setup$T ? _sfc_setup$T(props, ctx) : void 0;
};
const VPHero = /* @__PURE__ */ _export_sfc(_sfc_main$T, [["__scopeId", "data-v-4f9c455b"]]);
const _sfc_main$S = /* @__PURE__ */ defineComponent({
  __name: "VPHomeHero",
  __ssrInlineRender: true,
  setup(__props) {
    const { frontmatter: fm } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(fm).hero) {
        _push(ssrRenderComponent(VPHero, mergeProps({
          class: "VPHomeHero",
          name: unref(fm).hero.name,
          text: unref(fm).hero.text,
          tagline: unref(fm).hero.tagline,
          image: unref(fm).hero.image,
          actions: unref(fm).hero.actions
        }, _attrs), {
          "home-hero-info-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-info-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-info-before")
              ];
            }
          }),
          "home-hero-info": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-info", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-info")
              ];
            }
          }),
          "home-hero-info-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-info-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-info-after")
              ];
            }
          }),
          "home-hero-actions-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-actions-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-actions-after")
              ];
            }
          }),
          "home-hero-image": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-image", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-image")
              ];
            }
          }),
          _: 3
        }, _parent));
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$S = _sfc_main$S.setup;
_sfc_main$S.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPHomeHero.vue");
  return _sfc_setup$S ? _sfc_setup$S(props, ctx) : void 0;
};
const _sfc_main$R = /* @__PURE__ */ defineComponent({
  __name: "VPFeature",
  __ssrInlineRender: true,
  props: {
    icon: {},
    title: {},
    details: {},
    link: {},
    linkText: {},
    rel: {},
    target: {}
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(ssrRenderComponent(_sfc_main$Z, mergeProps({
        class: "VPFeature",
        href: __props.link,
        rel: __props.rel,
        target: __props.target,
        "no-icon": true,
        tag: __props.link ? "a" : "div"
      }, _attrs), {
        default: withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            _push2(`<article class="box" data-v-a3976bdc${_scopeId}>`);
            if (typeof __props.icon === "object" && __props.icon.wrap) {
              _push2(`<div class="icon" data-v-a3976bdc${_scopeId}>`);
              _push2(ssrRenderComponent(VPImage, {
                image: __props.icon,
                alt: __props.icon.alt,
                height: __props.icon.height || 48,
                width: __props.icon.width || 48
              }, null, _parent2, _scopeId));
              _push2(`</div>`);
            } else if (typeof __props.icon === "object") {
              _push2(ssrRenderComponent(VPImage, {
                image: __props.icon,
                alt: __props.icon.alt,
                height: __props.icon.height || 48,
                width: __props.icon.width || 48
              }, null, _parent2, _scopeId));
            } else if (__props.icon) {
              _push2(`<div class="icon" data-v-a3976bdc${_scopeId}>${__props.icon ?? ""}</div>`);
            } else {
              _push2(`<!---->`);
            }
            _push2(`<h2 class="title" data-v-a3976bdc${_scopeId}>${__props.title ?? ""}</h2>`);
            if (__props.details) {
              _push2(`<p class="details" data-v-a3976bdc${_scopeId}>${__props.details ?? ""}</p>`);
            } else {
              _push2(`<!---->`);
            }
            if (__props.linkText) {
              _push2(`<div class="link-text" data-v-a3976bdc${_scopeId}><p class="link-text-value" data-v-a3976bdc${_scopeId}>${ssrInterpolate(__props.linkText)} <span class="vpi-arrow-right link-text-icon" data-v-a3976bdc${_scopeId}></span></p></div>`);
            } else {
              _push2(`<!---->`);
            }
            _push2(`</article>`);
          } else {
            return [
              createVNode("article", { class: "box" }, [
                typeof __props.icon === "object" && __props.icon.wrap ? (openBlock(), createBlock("div", {
                  key: 0,
                  class: "icon"
                }, [
                  createVNode(VPImage, {
                    image: __props.icon,
                    alt: __props.icon.alt,
                    height: __props.icon.height || 48,
                    width: __props.icon.width || 48
                  }, null, 8, ["image", "alt", "height", "width"])
                ])) : typeof __props.icon === "object" ? (openBlock(), createBlock(VPImage, {
                  key: 1,
                  image: __props.icon,
                  alt: __props.icon.alt,
                  height: __props.icon.height || 48,
                  width: __props.icon.width || 48
                }, null, 8, ["image", "alt", "height", "width"])) : __props.icon ? (openBlock(), createBlock("div", {
                  key: 2,
                  class: "icon",
                  innerHTML: __props.icon
                }, null, 8, ["innerHTML"])) : createCommentVNode("", true),
                createVNode("h2", {
                  class: "title",
                  innerHTML: __props.title
                }, null, 8, ["innerHTML"]),
                __props.details ? (openBlock(), createBlock("p", {
                  key: 3,
                  class: "details",
                  innerHTML: __props.details
                }, null, 8, ["innerHTML"])) : createCommentVNode("", true),
                __props.linkText ? (openBlock(), createBlock("div", {
                  key: 4,
                  class: "link-text"
                }, [
                  createVNode("p", { class: "link-text-value" }, [
                    createTextVNode(toDisplayString(__props.linkText) + " ", 1),
                    createVNode("span", { class: "vpi-arrow-right link-text-icon" })
                  ])
                ])) : createCommentVNode("", true)
              ])
            ];
          }
        }),
        _: 1
      }, _parent));
    };
  }
});
const _sfc_setup$R = _sfc_main$R.setup;
_sfc_main$R.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPFeature.vue");
  return _sfc_setup$R ? _sfc_setup$R(props, ctx) : void 0;
};
const VPFeature = /* @__PURE__ */ _export_sfc(_sfc_main$R, [["__scopeId", "data-v-a3976bdc"]]);
const _sfc_main$Q = /* @__PURE__ */ defineComponent({
  __name: "VPFeatures",
  __ssrInlineRender: true,
  props: {
    features: {}
  },
  setup(__props) {
    const props = __props;
    const grid = computed(() => {
      const length = props.features.length;
      if (!length) {
        return;
      } else if (length === 2) {
        return "grid-2";
      } else if (length === 3) {
        return "grid-3";
      } else if (length % 3 === 0) {
        return "grid-6";
      } else if (length > 3) {
        return "grid-4";
      }
    });
    return (_ctx, _push, _parent, _attrs) => {
      if (__props.features) {
        _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPFeatures" }, _attrs))} data-v-a6181336><div class="container" data-v-a6181336><div class="items" data-v-a6181336><!--[-->`);
        ssrRenderList(__props.features, (feature) => {
          _push(`<div class="${ssrRenderClass([[grid.value], "item"])}" data-v-a6181336>`);
          _push(ssrRenderComponent(VPFeature, {
            icon: feature.icon,
            title: feature.title,
            details: feature.details,
            link: feature.link,
            "link-text": feature.linkText,
            rel: feature.rel,
            target: feature.target
          }, null, _parent));
          _push(`</div>`);
        });
        _push(`<!--]--></div></div></div>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$Q = _sfc_main$Q.setup;
_sfc_main$Q.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPFeatures.vue");
  return _sfc_setup$Q ? _sfc_setup$Q(props, ctx) : void 0;
};
const VPFeatures = /* @__PURE__ */ _export_sfc(_sfc_main$Q, [["__scopeId", "data-v-a6181336"]]);
const _sfc_main$P = /* @__PURE__ */ defineComponent({
  __name: "VPHomeFeatures",
  __ssrInlineRender: true,
  setup(__props) {
    const { frontmatter: fm } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(fm).features) {
        _push(ssrRenderComponent(VPFeatures, mergeProps({
          class: "VPHomeFeatures",
          features: unref(fm).features
        }, _attrs), null, _parent));
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$P = _sfc_main$P.setup;
_sfc_main$P.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPHomeFeatures.vue");
  return _sfc_setup$P ? _sfc_setup$P(props, ctx) : void 0;
};
const _sfc_main$O = /* @__PURE__ */ defineComponent({
  __name: "VPHomeContent",
  __ssrInlineRender: true,
  setup(__props) {
    const { width: vw } = useWindowSize({
      initialWidth: 0,
      includeScrollbar: false
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: "vp-doc container",
        style: unref(vw) ? { "--vp-offset": `calc(50% - ${unref(vw) / 2}px)` } : {}
      }, _attrs))} data-v-8e2d4988>`);
      ssrRenderSlot(_ctx.$slots, "default", {}, null, _push, _parent);
      _push(`</div>`);
    };
  }
});
const _sfc_setup$O = _sfc_main$O.setup;
_sfc_main$O.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPHomeContent.vue");
  return _sfc_setup$O ? _sfc_setup$O(props, ctx) : void 0;
};
const VPHomeContent = /* @__PURE__ */ _export_sfc(_sfc_main$O, [["__scopeId", "data-v-8e2d4988"]]);
const _sfc_main$N = /* @__PURE__ */ defineComponent({
  __name: "VPHome",
  __ssrInlineRender: true,
  setup(__props) {
    const { frontmatter, theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      const _component_Content = resolveComponent("Content");
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: ["VPHome", {
          "external-link-icon-enabled": unref(theme2).externalLinkIcon
        }]
      }, _attrs))} data-v-8b561e3d>`);
      ssrRenderSlot(_ctx.$slots, "home-hero-before", {}, null, _push, _parent);
      _push(ssrRenderComponent(_sfc_main$S, null, {
        "home-hero-info-before": withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            ssrRenderSlot(_ctx.$slots, "home-hero-info-before", {}, null, _push2, _parent2, _scopeId);
          } else {
            return [
              renderSlot(_ctx.$slots, "home-hero-info-before", {}, void 0, true)
            ];
          }
        }),
        "home-hero-info": withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            ssrRenderSlot(_ctx.$slots, "home-hero-info", {}, null, _push2, _parent2, _scopeId);
          } else {
            return [
              renderSlot(_ctx.$slots, "home-hero-info", {}, void 0, true)
            ];
          }
        }),
        "home-hero-info-after": withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            ssrRenderSlot(_ctx.$slots, "home-hero-info-after", {}, null, _push2, _parent2, _scopeId);
          } else {
            return [
              renderSlot(_ctx.$slots, "home-hero-info-after", {}, void 0, true)
            ];
          }
        }),
        "home-hero-actions-after": withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            ssrRenderSlot(_ctx.$slots, "home-hero-actions-after", {}, null, _push2, _parent2, _scopeId);
          } else {
            return [
              renderSlot(_ctx.$slots, "home-hero-actions-after", {}, void 0, true)
            ];
          }
        }),
        "home-hero-image": withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            ssrRenderSlot(_ctx.$slots, "home-hero-image", {}, null, _push2, _parent2, _scopeId);
          } else {
            return [
              renderSlot(_ctx.$slots, "home-hero-image", {}, void 0, true)
            ];
          }
        }),
        _: 3
      }, _parent));
      ssrRenderSlot(_ctx.$slots, "home-hero-after", {}, null, _push, _parent);
      ssrRenderSlot(_ctx.$slots, "home-features-before", {}, null, _push, _parent);
      _push(ssrRenderComponent(_sfc_main$P, null, null, _parent));
      ssrRenderSlot(_ctx.$slots, "home-features-after", {}, null, _push, _parent);
      if (unref(frontmatter).markdownStyles !== false) {
        _push(ssrRenderComponent(VPHomeContent, null, {
          default: withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              _push2(ssrRenderComponent(_component_Content, null, null, _parent2, _scopeId));
            } else {
              return [
                createVNode(_component_Content)
              ];
            }
          }),
          _: 1
        }, _parent));
      } else {
        _push(ssrRenderComponent(_component_Content, null, null, _parent));
      }
      _push(`</div>`);
    };
  }
});
const _sfc_setup$N = _sfc_main$N.setup;
_sfc_main$N.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPHome.vue");
  return _sfc_setup$N ? _sfc_setup$N(props, ctx) : void 0;
};
const Home = /* @__PURE__ */ _export_sfc(_sfc_main$N, [["__scopeId", "data-v-8b561e3d"]]);
const VPHome = defineComponent(
  (_, { slots }) => () => h("main", h(Home, null, slots))
);
const _sfc_main$M = {};
function _sfc_ssrRender$1(_ctx, _push, _parent, _attrs) {
  const _component_Content = resolveComponent("Content");
  _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPPage" }, _attrs))}>`);
  ssrRenderSlot(_ctx.$slots, "page-top", {}, null, _push, _parent);
  _push(ssrRenderComponent(_component_Content, null, null, _parent));
  ssrRenderSlot(_ctx.$slots, "page-bottom", {}, null, _push, _parent);
  _push(`</div>`);
}
const _sfc_setup$M = _sfc_main$M.setup;
_sfc_main$M.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPPage.vue");
  return _sfc_setup$M ? _sfc_setup$M(props, ctx) : void 0;
};
const VPPage = /* @__PURE__ */ _export_sfc(_sfc_main$M, [["ssrRender", _sfc_ssrRender$1]]);
const _sfc_main$L = /* @__PURE__ */ defineComponent({
  __name: "VPContent",
  __ssrInlineRender: true,
  setup(__props) {
    const { page, frontmatter } = useData();
    const { hasSidebar } = useSidebar();
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: ["VPContent", {
          "has-sidebar": unref(hasSidebar),
          "is-home": unref(frontmatter).layout === "home"
        }],
        id: "VPContent"
      }, _attrs))} data-v-1428d186>`);
      if (unref(page).isNotFound) {
        ssrRenderSlot(_ctx.$slots, "not-found", {}, () => {
          _push(ssrRenderComponent(NotFound, null, null, _parent));
        }, _push, _parent);
      } else if (unref(frontmatter).layout === "page") {
        _push(ssrRenderComponent(VPPage, null, {
          "page-top": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "page-top", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "page-top", {}, void 0, true)
              ];
            }
          }),
          "page-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "page-bottom", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "page-bottom", {}, void 0, true)
              ];
            }
          }),
          _: 3
        }, _parent));
      } else if (unref(frontmatter).layout === "home") {
        _push(ssrRenderComponent(VPHome, null, {
          "home-hero-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-before", {}, void 0, true)
              ];
            }
          }),
          "home-hero-info-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-info-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-info-before", {}, void 0, true)
              ];
            }
          }),
          "home-hero-info": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-info", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-info", {}, void 0, true)
              ];
            }
          }),
          "home-hero-info-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-info-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-info-after", {}, void 0, true)
              ];
            }
          }),
          "home-hero-actions-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-actions-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-actions-after", {}, void 0, true)
              ];
            }
          }),
          "home-hero-image": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-image", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-image", {}, void 0, true)
              ];
            }
          }),
          "home-hero-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-after", {}, void 0, true)
              ];
            }
          }),
          "home-features-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-features-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-features-before", {}, void 0, true)
              ];
            }
          }),
          "home-features-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-features-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-features-after", {}, void 0, true)
              ];
            }
          }),
          _: 3
        }, _parent));
      } else if (unref(frontmatter).layout && unref(frontmatter).layout !== "doc") {
        ssrRenderVNode(_push, createVNode(resolveDynamicComponent(unref(frontmatter).layout), null, null), _parent);
      } else {
        _push(ssrRenderComponent(VPDoc, null, {
          "doc-top": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "doc-top", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "doc-top", {}, void 0, true)
              ];
            }
          }),
          "doc-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "doc-bottom", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "doc-bottom", {}, void 0, true)
              ];
            }
          }),
          "doc-footer-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "doc-footer-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "doc-footer-before", {}, void 0, true)
              ];
            }
          }),
          "doc-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "doc-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "doc-before", {}, void 0, true)
              ];
            }
          }),
          "doc-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "doc-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "doc-after", {}, void 0, true)
              ];
            }
          }),
          "aside-top": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-top", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-top", {}, void 0, true)
              ];
            }
          }),
          "aside-outline-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-outline-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-outline-before", {}, void 0, true)
              ];
            }
          }),
          "aside-outline-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-outline-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-outline-after", {}, void 0, true)
              ];
            }
          }),
          "aside-ads-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-ads-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-ads-before", {}, void 0, true)
              ];
            }
          }),
          "aside-ads-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-ads-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-ads-after", {}, void 0, true)
              ];
            }
          }),
          "aside-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-bottom", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-bottom", {}, void 0, true)
              ];
            }
          }),
          _: 3
        }, _parent));
      }
      _push(`</div>`);
    };
  }
});
const _sfc_setup$L = _sfc_main$L.setup;
_sfc_main$L.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPContent.vue");
  return _sfc_setup$L ? _sfc_setup$L(props, ctx) : void 0;
};
const VPContent = /* @__PURE__ */ _export_sfc(_sfc_main$L, [["__scopeId", "data-v-1428d186"]]);
const _sfc_main$K = /* @__PURE__ */ defineComponent({
  __name: "VPFooter",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2, frontmatter } = useData();
    const { hasSidebar } = useSidebar();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(theme2).footer && unref(frontmatter).footer !== false) {
        _push(`<footer${ssrRenderAttrs(mergeProps({
          class: ["VPFooter", { "has-sidebar": unref(hasSidebar) }]
        }, _attrs))} data-v-e315a0ad><div class="container" data-v-e315a0ad>`);
        if (unref(theme2).footer.message) {
          _push(`<p class="message" data-v-e315a0ad>${unref(theme2).footer.message ?? ""}</p>`);
        } else {
          _push(`<!---->`);
        }
        if (unref(theme2).footer.copyright) {
          _push(`<p class="copyright" data-v-e315a0ad>${unref(theme2).footer.copyright ?? ""}</p>`);
        } else {
          _push(`<!---->`);
        }
        _push(`</div></footer>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$K = _sfc_main$K.setup;
_sfc_main$K.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPFooter.vue");
  return _sfc_setup$K ? _sfc_setup$K(props, ctx) : void 0;
};
const VPFooter = /* @__PURE__ */ _export_sfc(_sfc_main$K, [["__scopeId", "data-v-e315a0ad"]]);
function useLocalNav() {
  const { theme: theme2, frontmatter } = useData();
  const headers = shallowRef([]);
  const hasLocalNav = computed(() => {
    return headers.value.length > 0;
  });
  onContentUpdated(() => {
    headers.value = getHeaders(frontmatter.value.outline ?? theme2.value.outline);
  });
  return {
    headers,
    hasLocalNav
  };
}
const _sfc_main$J = /* @__PURE__ */ defineComponent({
  __name: "VPLocalNavOutlineDropdown",
  __ssrInlineRender: true,
  props: {
    headers: {},
    navHeight: {}
  },
  setup(__props) {
    const { theme: theme2 } = useData();
    const open = ref(false);
    const vh = ref(0);
    const main = ref();
    ref();
    function closeOnClickOutside(e) {
      var _a;
      if (!((_a = main.value) == null ? void 0 : _a.contains(e.target))) {
        open.value = false;
      }
    }
    watch(open, (value) => {
      if (value) {
        document.addEventListener("click", closeOnClickOutside);
        return;
      }
      document.removeEventListener("click", closeOnClickOutside);
    });
    onKeyStroke("Escape", () => {
      open.value = false;
    });
    onContentUpdated(() => {
      open.value = false;
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: "VPLocalNavOutlineDropdown",
        style: { "--vp-vh": vh.value + "px" },
        ref_key: "main",
        ref: main
      }, _attrs))} data-v-8a42e2b4>`);
      if (__props.headers.length > 0) {
        _push(`<button class="${ssrRenderClass({ open: open.value })}" data-v-8a42e2b4><span class="menu-text" data-v-8a42e2b4>${ssrInterpolate(unref(resolveTitle)(unref(theme2)))}</span><span class="vpi-chevron-right icon" data-v-8a42e2b4></span></button>`);
      } else {
        _push(`<button data-v-8a42e2b4>${ssrInterpolate(unref(theme2).returnToTopLabel || "Return to top")}</button>`);
      }
      if (open.value) {
        _push(`<div class="items" data-v-8a42e2b4><div class="header" data-v-8a42e2b4><a class="top-link" href="#" data-v-8a42e2b4>${ssrInterpolate(unref(theme2).returnToTopLabel || "Return to top")}</a></div><div class="outline" data-v-8a42e2b4>`);
        _push(ssrRenderComponent(VPDocOutlineItem, { headers: __props.headers }, null, _parent));
        _push(`</div></div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div>`);
    };
  }
});
const _sfc_setup$J = _sfc_main$J.setup;
_sfc_main$J.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPLocalNavOutlineDropdown.vue");
  return _sfc_setup$J ? _sfc_setup$J(props, ctx) : void 0;
};
const VPLocalNavOutlineDropdown = /* @__PURE__ */ _export_sfc(_sfc_main$J, [["__scopeId", "data-v-8a42e2b4"]]);
const _sfc_main$I = /* @__PURE__ */ defineComponent({
  __name: "VPLocalNav",
  __ssrInlineRender: true,
  props: {
    open: { type: Boolean }
  },
  emits: ["open-menu"],
  setup(__props) {
    const { theme: theme2, frontmatter } = useData();
    const { hasSidebar } = useSidebar();
    const { headers } = useLocalNav();
    const { y } = useWindowScroll();
    const navHeight = ref(0);
    onMounted(() => {
      navHeight.value = parseInt(
        getComputedStyle(document.documentElement).getPropertyValue(
          "--vp-nav-height"
        )
      );
    });
    onContentUpdated(() => {
      headers.value = getHeaders(frontmatter.value.outline ?? theme2.value.outline);
    });
    const empty = computed(() => {
      return headers.value.length === 0;
    });
    const emptyAndNoSidebar = computed(() => {
      return empty.value && !hasSidebar.value;
    });
    const classes = computed(() => {
      return {
        VPLocalNav: true,
        "has-sidebar": hasSidebar.value,
        empty: empty.value,
        fixed: emptyAndNoSidebar.value
      };
    });
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(frontmatter).layout !== "home" && (!emptyAndNoSidebar.value || unref(y) >= navHeight.value)) {
        _push(`<div${ssrRenderAttrs(mergeProps({ class: classes.value }, _attrs))} data-v-a6f0e41e><div class="container" data-v-a6f0e41e>`);
        if (unref(hasSidebar)) {
          _push(`<button class="menu"${ssrRenderAttr("aria-expanded", __props.open)} aria-controls="VPSidebarNav" data-v-a6f0e41e><span class="vpi-align-left menu-icon" data-v-a6f0e41e></span><span class="menu-text" data-v-a6f0e41e>${ssrInterpolate(unref(theme2).sidebarMenuLabel || "Menu")}</span></button>`);
        } else {
          _push(`<!---->`);
        }
        _push(ssrRenderComponent(VPLocalNavOutlineDropdown, {
          headers: unref(headers),
          navHeight: navHeight.value
        }, null, _parent));
        _push(`</div></div>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$I = _sfc_main$I.setup;
_sfc_main$I.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPLocalNav.vue");
  return _sfc_setup$I ? _sfc_setup$I(props, ctx) : void 0;
};
const VPLocalNav = /* @__PURE__ */ _export_sfc(_sfc_main$I, [["__scopeId", "data-v-a6f0e41e"]]);
function useNav() {
  const isScreenOpen = ref(false);
  function openScreen() {
    isScreenOpen.value = true;
    window.addEventListener("resize", closeScreenOnTabletWindow);
  }
  function closeScreen() {
    isScreenOpen.value = false;
    window.removeEventListener("resize", closeScreenOnTabletWindow);
  }
  function toggleScreen() {
    isScreenOpen.value ? closeScreen() : openScreen();
  }
  function closeScreenOnTabletWindow() {
    window.outerWidth >= 768 && closeScreen();
  }
  const route = useRoute();
  watch(() => route.path, closeScreen);
  return {
    isScreenOpen,
    openScreen,
    closeScreen,
    toggleScreen
  };
}
const _sfc_main$H = {};
function _sfc_ssrRender(_ctx, _push, _parent, _attrs) {
  _push(`<button${ssrRenderAttrs(mergeProps({
    class: "VPSwitch",
    type: "button",
    role: "switch"
  }, _attrs))} data-v-1d5665e3><span class="check" data-v-1d5665e3>`);
  if (_ctx.$slots.default) {
    _push(`<span class="icon" data-v-1d5665e3>`);
    ssrRenderSlot(_ctx.$slots, "default", {}, null, _push, _parent);
    _push(`</span>`);
  } else {
    _push(`<!---->`);
  }
  _push(`</span></button>`);
}
const _sfc_setup$H = _sfc_main$H.setup;
_sfc_main$H.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPSwitch.vue");
  return _sfc_setup$H ? _sfc_setup$H(props, ctx) : void 0;
};
const VPSwitch = /* @__PURE__ */ _export_sfc(_sfc_main$H, [["ssrRender", _sfc_ssrRender], ["__scopeId", "data-v-1d5665e3"]]);
const _sfc_main$G = /* @__PURE__ */ defineComponent({
  __name: "VPSwitchAppearance",
  __ssrInlineRender: true,
  setup(__props) {
    const { isDark, theme: theme2 } = useData();
    const toggleAppearance = inject("toggle-appearance", () => {
      isDark.value = !isDark.value;
    });
    const switchTitle = ref("");
    watchPostEffect(() => {
      switchTitle.value = isDark.value ? theme2.value.lightModeSwitchTitle || "Switch to light theme" : theme2.value.darkModeSwitchTitle || "Switch to dark theme";
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(ssrRenderComponent(VPSwitch, mergeProps({
        title: switchTitle.value,
        class: "VPSwitchAppearance",
        "aria-checked": unref(isDark),
        onClick: unref(toggleAppearance)
      }, _attrs), {
        default: withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            _push2(`<span class="vpi-sun sun" data-v-5337faa4${_scopeId}></span><span class="vpi-moon moon" data-v-5337faa4${_scopeId}></span>`);
          } else {
            return [
              createVNode("span", { class: "vpi-sun sun" }),
              createVNode("span", { class: "vpi-moon moon" })
            ];
          }
        }),
        _: 1
      }, _parent));
    };
  }
});
const _sfc_setup$G = _sfc_main$G.setup;
_sfc_main$G.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPSwitchAppearance.vue");
  return _sfc_setup$G ? _sfc_setup$G(props, ctx) : void 0;
};
const VPSwitchAppearance = /* @__PURE__ */ _export_sfc(_sfc_main$G, [["__scopeId", "data-v-5337faa4"]]);
const _sfc_main$F = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarAppearance",
  __ssrInlineRender: true,
  setup(__props) {
    const { site } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(site).appearance && unref(site).appearance !== "force-dark" && unref(site).appearance !== "force-auto") {
        _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPNavBarAppearance" }, _attrs))} data-v-6c893767>`);
        _push(ssrRenderComponent(VPSwitchAppearance, null, null, _parent));
        _push(`</div>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$F = _sfc_main$F.setup;
_sfc_main$F.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarAppearance.vue");
  return _sfc_setup$F ? _sfc_setup$F(props, ctx) : void 0;
};
const VPNavBarAppearance = /* @__PURE__ */ _export_sfc(_sfc_main$F, [["__scopeId", "data-v-6c893767"]]);
const focusedElement = ref();
let active = false;
let listeners = 0;
function useFlyout(options) {
  const focus = ref(false);
  if (inBrowser) {
    !active && activateFocusTracking();
    listeners++;
    const unwatch = watch(focusedElement, (el) => {
      var _a, _b, _c;
      if (el === options.el.value || ((_a = options.el.value) == null ? void 0 : _a.contains(el))) {
        focus.value = true;
        (_b = options.onFocus) == null ? void 0 : _b.call(options);
      } else {
        focus.value = false;
        (_c = options.onBlur) == null ? void 0 : _c.call(options);
      }
    });
    onUnmounted(() => {
      unwatch();
      listeners--;
      if (!listeners) {
        deactivateFocusTracking();
      }
    });
  }
  return readonly(focus);
}
function activateFocusTracking() {
  document.addEventListener("focusin", handleFocusIn);
  active = true;
  focusedElement.value = document.activeElement;
}
function deactivateFocusTracking() {
  document.removeEventListener("focusin", handleFocusIn);
}
function handleFocusIn() {
  focusedElement.value = document.activeElement;
}
const _sfc_main$E = /* @__PURE__ */ defineComponent({
  __name: "VPMenuLink",
  __ssrInlineRender: true,
  props: {
    item: {}
  },
  setup(__props) {
    const { page } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPMenuLink" }, _attrs))} data-v-35975db6>`);
      _push(ssrRenderComponent(_sfc_main$Z, {
        class: {
          active: unref(isActive)(
            unref(page).relativePath,
            __props.item.activeMatch || __props.item.link,
            !!__props.item.activeMatch
          )
        },
        href: __props.item.link,
        target: __props.item.target,
        rel: __props.item.rel,
        "no-icon": __props.item.noIcon
      }, {
        default: withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            _push2(`<span data-v-35975db6${_scopeId}>${__props.item.text ?? ""}</span>`);
          } else {
            return [
              createVNode("span", {
                innerHTML: __props.item.text
              }, null, 8, ["innerHTML"])
            ];
          }
        }),
        _: 1
      }, _parent));
      _push(`</div>`);
    };
  }
});
const _sfc_setup$E = _sfc_main$E.setup;
_sfc_main$E.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPMenuLink.vue");
  return _sfc_setup$E ? _sfc_setup$E(props, ctx) : void 0;
};
const VPMenuLink = /* @__PURE__ */ _export_sfc(_sfc_main$E, [["__scopeId", "data-v-35975db6"]]);
const _sfc_main$D = /* @__PURE__ */ defineComponent({
  __name: "VPMenuGroup",
  __ssrInlineRender: true,
  props: {
    text: {},
    items: {}
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPMenuGroup" }, _attrs))} data-v-69e747b5>`);
      if (__props.text) {
        _push(`<p class="title" data-v-69e747b5>${ssrInterpolate(__props.text)}</p>`);
      } else {
        _push(`<!---->`);
      }
      _push(`<!--[-->`);
      ssrRenderList(__props.items, (item) => {
        _push(`<!--[-->`);
        if ("link" in item) {
          _push(ssrRenderComponent(VPMenuLink, { item }, null, _parent));
        } else {
          _push(`<!---->`);
        }
        _push(`<!--]-->`);
      });
      _push(`<!--]--></div>`);
    };
  }
});
const _sfc_setup$D = _sfc_main$D.setup;
_sfc_main$D.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPMenuGroup.vue");
  return _sfc_setup$D ? _sfc_setup$D(props, ctx) : void 0;
};
const VPMenuGroup = /* @__PURE__ */ _export_sfc(_sfc_main$D, [["__scopeId", "data-v-69e747b5"]]);
const _sfc_main$C = /* @__PURE__ */ defineComponent({
  __name: "VPMenu",
  __ssrInlineRender: true,
  props: {
    items: {}
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPMenu" }, _attrs))} data-v-b98bc113>`);
      if (__props.items) {
        _push(`<div class="items" data-v-b98bc113><!--[-->`);
        ssrRenderList(__props.items, (item) => {
          _push(`<!--[-->`);
          if ("link" in item) {
            _push(ssrRenderComponent(VPMenuLink, { item }, null, _parent));
          } else if ("component" in item) {
            ssrRenderVNode(_push, createVNode(resolveDynamicComponent(item.component), mergeProps({ ref_for: true }, item.props), null), _parent);
          } else {
            _push(ssrRenderComponent(VPMenuGroup, {
              text: item.text,
              items: item.items
            }, null, _parent));
          }
          _push(`<!--]-->`);
        });
        _push(`<!--]--></div>`);
      } else {
        _push(`<!---->`);
      }
      ssrRenderSlot(_ctx.$slots, "default", {}, null, _push, _parent);
      _push(`</div>`);
    };
  }
});
const _sfc_setup$C = _sfc_main$C.setup;
_sfc_main$C.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPMenu.vue");
  return _sfc_setup$C ? _sfc_setup$C(props, ctx) : void 0;
};
const VPMenu = /* @__PURE__ */ _export_sfc(_sfc_main$C, [["__scopeId", "data-v-b98bc113"]]);
const _sfc_main$B = /* @__PURE__ */ defineComponent({
  __name: "VPFlyout",
  __ssrInlineRender: true,
  props: {
    icon: {},
    button: {},
    label: {},
    items: {}
  },
  setup(__props) {
    const open = ref(false);
    const el = ref();
    useFlyout({ el, onBlur });
    function onBlur() {
      open.value = false;
    }
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: "VPFlyout",
        ref_key: "el",
        ref: el
      }, _attrs))} data-v-cf11d7a2><button type="button" class="button" aria-haspopup="true"${ssrRenderAttr("aria-expanded", open.value)}${ssrRenderAttr("aria-label", __props.label)} data-v-cf11d7a2>`);
      if (__props.button || __props.icon) {
        _push(`<span class="text" data-v-cf11d7a2>`);
        if (__props.icon) {
          _push(`<span class="${ssrRenderClass([__props.icon, "option-icon"])}" data-v-cf11d7a2></span>`);
        } else {
          _push(`<!---->`);
        }
        if (__props.button) {
          _push(`<span data-v-cf11d7a2>${__props.button ?? ""}</span>`);
        } else {
          _push(`<!---->`);
        }
        _push(`<span class="vpi-chevron-down text-icon" data-v-cf11d7a2></span></span>`);
      } else {
        _push(`<span class="vpi-more-horizontal icon" data-v-cf11d7a2></span>`);
      }
      _push(`</button><div class="menu" data-v-cf11d7a2>`);
      _push(ssrRenderComponent(VPMenu, { items: __props.items }, {
        default: withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            ssrRenderSlot(_ctx.$slots, "default", {}, null, _push2, _parent2, _scopeId);
          } else {
            return [
              renderSlot(_ctx.$slots, "default", {}, void 0, true)
            ];
          }
        }),
        _: 3
      }, _parent));
      _push(`</div></div>`);
    };
  }
});
const _sfc_setup$B = _sfc_main$B.setup;
_sfc_main$B.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPFlyout.vue");
  return _sfc_setup$B ? _sfc_setup$B(props, ctx) : void 0;
};
const VPFlyout = /* @__PURE__ */ _export_sfc(_sfc_main$B, [["__scopeId", "data-v-cf11d7a2"]]);
const _sfc_main$A = /* @__PURE__ */ defineComponent({
  __name: "VPSocialLink",
  __ssrInlineRender: true,
  props: {
    icon: {},
    link: {},
    ariaLabel: {}
  },
  setup(__props) {
    var _a;
    const props = __props;
    const el = ref();
    onMounted(async () => {
      var _a2;
      await nextTick();
      const span = (_a2 = el.value) == null ? void 0 : _a2.children[0];
      if (span instanceof HTMLElement && span.className.startsWith("vpi-social-") && (getComputedStyle(span).maskImage || getComputedStyle(span).webkitMaskImage) === "none") {
        span.style.setProperty(
          "--icon",
          `url('https://api.iconify.design/simple-icons/${props.icon}.svg')`
        );
      }
    });
    const svg = computed(() => {
      if (typeof props.icon === "object") return props.icon.svg;
      return `<span class="vpi-social-${props.icon}"></span>`;
    });
    {
      typeof props.icon === "string" && ((_a = useSSRContext()) == null ? void 0 : _a.vpSocialIcons.add(props.icon));
    }
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<a${ssrRenderAttrs(mergeProps({
        ref_key: "el",
        ref: el,
        class: "VPSocialLink no-icon",
        href: __props.link,
        "aria-label": __props.ariaLabel ?? (typeof __props.icon === "string" ? __props.icon : ""),
        target: "_blank",
        rel: "noopener"
      }, _attrs))} data-v-bd121fe5>${svg.value ?? ""}</a>`);
    };
  }
});
const _sfc_setup$A = _sfc_main$A.setup;
_sfc_main$A.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPSocialLink.vue");
  return _sfc_setup$A ? _sfc_setup$A(props, ctx) : void 0;
};
const VPSocialLink = /* @__PURE__ */ _export_sfc(_sfc_main$A, [["__scopeId", "data-v-bd121fe5"]]);
const _sfc_main$z = /* @__PURE__ */ defineComponent({
  __name: "VPSocialLinks",
  __ssrInlineRender: true,
  props: {
    links: {}
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPSocialLinks" }, _attrs))} data-v-7bc22406><!--[-->`);
      ssrRenderList(__props.links, ({ link: link2, icon, ariaLabel }) => {
        _push(ssrRenderComponent(VPSocialLink, {
          key: link2,
          icon,
          link: link2,
          ariaLabel
        }, null, _parent));
      });
      _push(`<!--]--></div>`);
    };
  }
});
const _sfc_setup$z = _sfc_main$z.setup;
_sfc_main$z.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPSocialLinks.vue");
  return _sfc_setup$z ? _sfc_setup$z(props, ctx) : void 0;
};
const VPSocialLinks = /* @__PURE__ */ _export_sfc(_sfc_main$z, [["__scopeId", "data-v-7bc22406"]]);
const _sfc_main$y = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarExtra",
  __ssrInlineRender: true,
  setup(__props) {
    const { site, theme: theme2 } = useData();
    const { localeLinks, currentLang } = useLangs({ correspondingLink: true });
    const hasExtraContent = computed(
      () => localeLinks.value.length && currentLang.value.label || site.value.appearance || theme2.value.socialLinks
    );
    return (_ctx, _push, _parent, _attrs) => {
      if (hasExtraContent.value) {
        _push(ssrRenderComponent(VPFlyout, mergeProps({
          class: "VPNavBarExtra",
          label: "extra navigation"
        }, _attrs), {
          default: withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              if (unref(localeLinks).length && unref(currentLang).label) {
                _push2(`<div class="group translations" data-v-bb2aa2f0${_scopeId}><p class="trans-title" data-v-bb2aa2f0${_scopeId}>${ssrInterpolate(unref(currentLang).label)}</p><!--[-->`);
                ssrRenderList(unref(localeLinks), (locale) => {
                  _push2(ssrRenderComponent(VPMenuLink, { item: locale }, null, _parent2, _scopeId));
                });
                _push2(`<!--]--></div>`);
              } else {
                _push2(`<!---->`);
              }
              if (unref(site).appearance && unref(site).appearance !== "force-dark" && unref(site).appearance !== "force-auto") {
                _push2(`<div class="group" data-v-bb2aa2f0${_scopeId}><div class="item appearance" data-v-bb2aa2f0${_scopeId}><p class="label" data-v-bb2aa2f0${_scopeId}>${ssrInterpolate(unref(theme2).darkModeSwitchLabel || "Appearance")}</p><div class="appearance-action" data-v-bb2aa2f0${_scopeId}>`);
                _push2(ssrRenderComponent(VPSwitchAppearance, null, null, _parent2, _scopeId));
                _push2(`</div></div></div>`);
              } else {
                _push2(`<!---->`);
              }
              if (unref(theme2).socialLinks) {
                _push2(`<div class="group" data-v-bb2aa2f0${_scopeId}><div class="item social-links" data-v-bb2aa2f0${_scopeId}>`);
                _push2(ssrRenderComponent(VPSocialLinks, {
                  class: "social-links-list",
                  links: unref(theme2).socialLinks
                }, null, _parent2, _scopeId));
                _push2(`</div></div>`);
              } else {
                _push2(`<!---->`);
              }
            } else {
              return [
                unref(localeLinks).length && unref(currentLang).label ? (openBlock(), createBlock("div", {
                  key: 0,
                  class: "group translations"
                }, [
                  createVNode("p", { class: "trans-title" }, toDisplayString(unref(currentLang).label), 1),
                  (openBlock(true), createBlock(Fragment, null, renderList(unref(localeLinks), (locale) => {
                    return openBlock(), createBlock(VPMenuLink, {
                      key: locale.link,
                      item: locale
                    }, null, 8, ["item"]);
                  }), 128))
                ])) : createCommentVNode("", true),
                unref(site).appearance && unref(site).appearance !== "force-dark" && unref(site).appearance !== "force-auto" ? (openBlock(), createBlock("div", {
                  key: 1,
                  class: "group"
                }, [
                  createVNode("div", { class: "item appearance" }, [
                    createVNode("p", { class: "label" }, toDisplayString(unref(theme2).darkModeSwitchLabel || "Appearance"), 1),
                    createVNode("div", { class: "appearance-action" }, [
                      createVNode(VPSwitchAppearance)
                    ])
                  ])
                ])) : createCommentVNode("", true),
                unref(theme2).socialLinks ? (openBlock(), createBlock("div", {
                  key: 2,
                  class: "group"
                }, [
                  createVNode("div", { class: "item social-links" }, [
                    createVNode(VPSocialLinks, {
                      class: "social-links-list",
                      links: unref(theme2).socialLinks
                    }, null, 8, ["links"])
                  ])
                ])) : createCommentVNode("", true)
              ];
            }
          }),
          _: 1
        }, _parent));
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$y = _sfc_main$y.setup;
_sfc_main$y.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarExtra.vue");
  return _sfc_setup$y ? _sfc_setup$y(props, ctx) : void 0;
};
const VPNavBarExtra = /* @__PURE__ */ _export_sfc(_sfc_main$y, [["__scopeId", "data-v-bb2aa2f0"]]);
const _sfc_main$x = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarHamburger",
  __ssrInlineRender: true,
  props: {
    active: { type: Boolean }
  },
  emits: ["click"],
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<button${ssrRenderAttrs(mergeProps({
        type: "button",
        class: ["VPNavBarHamburger", { active: __props.active }],
        "aria-label": "mobile navigation",
        "aria-expanded": __props.active,
        "aria-controls": "VPNavScreen"
      }, _attrs))} data-v-e5dd9c1c><span class="container" data-v-e5dd9c1c><span class="top" data-v-e5dd9c1c></span><span class="middle" data-v-e5dd9c1c></span><span class="bottom" data-v-e5dd9c1c></span></span></button>`);
    };
  }
});
const _sfc_setup$x = _sfc_main$x.setup;
_sfc_main$x.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarHamburger.vue");
  return _sfc_setup$x ? _sfc_setup$x(props, ctx) : void 0;
};
const VPNavBarHamburger = /* @__PURE__ */ _export_sfc(_sfc_main$x, [["__scopeId", "data-v-e5dd9c1c"]]);
const _sfc_main$w = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarMenuLink",
  __ssrInlineRender: true,
  props: {
    item: {}
  },
  setup(__props) {
    const { page } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      _push(ssrRenderComponent(_sfc_main$Z, mergeProps({
        class: {
          VPNavBarMenuLink: true,
          active: unref(isActive)(
            unref(page).relativePath,
            __props.item.activeMatch || __props.item.link,
            !!__props.item.activeMatch
          )
        },
        href: __props.item.link,
        target: __props.item.target,
        rel: __props.item.rel,
        "no-icon": __props.item.noIcon,
        tabindex: "0"
      }, _attrs), {
        default: withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            _push2(`<span data-v-e56f3d57${_scopeId}>${__props.item.text ?? ""}</span>`);
          } else {
            return [
              createVNode("span", {
                innerHTML: __props.item.text
              }, null, 8, ["innerHTML"])
            ];
          }
        }),
        _: 1
      }, _parent));
    };
  }
});
const _sfc_setup$w = _sfc_main$w.setup;
_sfc_main$w.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarMenuLink.vue");
  return _sfc_setup$w ? _sfc_setup$w(props, ctx) : void 0;
};
const VPNavBarMenuLink = /* @__PURE__ */ _export_sfc(_sfc_main$w, [["__scopeId", "data-v-e56f3d57"]]);
const _sfc_main$v = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarMenuGroup",
  __ssrInlineRender: true,
  props: {
    item: {}
  },
  setup(__props) {
    const props = __props;
    const { page } = useData();
    const isChildActive = (navItem) => {
      if ("component" in navItem) return false;
      if ("link" in navItem) {
        return isActive(
          page.value.relativePath,
          navItem.link,
          !!props.item.activeMatch
        );
      }
      return navItem.items.some(isChildActive);
    };
    const childrenActive = computed(() => isChildActive(props.item));
    return (_ctx, _push, _parent, _attrs) => {
      _push(ssrRenderComponent(VPFlyout, mergeProps({
        class: {
          VPNavBarMenuGroup: true,
          active: unref(isActive)(unref(page).relativePath, __props.item.activeMatch, !!__props.item.activeMatch) || childrenActive.value
        },
        button: __props.item.text,
        items: __props.item.items
      }, _attrs), null, _parent));
    };
  }
});
const _sfc_setup$v = _sfc_main$v.setup;
_sfc_main$v.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarMenuGroup.vue");
  return _sfc_setup$v ? _sfc_setup$v(props, ctx) : void 0;
};
const _sfc_main$u = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarMenu",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(theme2).nav) {
        _push(`<nav${ssrRenderAttrs(mergeProps({
          "aria-labelledby": "main-nav-aria-label",
          class: "VPNavBarMenu"
        }, _attrs))} data-v-dc692963><span id="main-nav-aria-label" class="visually-hidden" data-v-dc692963> Main Navigation </span><!--[-->`);
        ssrRenderList(unref(theme2).nav, (item) => {
          _push(`<!--[-->`);
          if ("link" in item) {
            _push(ssrRenderComponent(VPNavBarMenuLink, { item }, null, _parent));
          } else if ("component" in item) {
            ssrRenderVNode(_push, createVNode(resolveDynamicComponent(item.component), mergeProps({ ref_for: true }, item.props), null), _parent);
          } else {
            _push(ssrRenderComponent(_sfc_main$v, { item }, null, _parent));
          }
          _push(`<!--]-->`);
        });
        _push(`<!--]--></nav>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$u = _sfc_main$u.setup;
_sfc_main$u.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarMenu.vue");
  return _sfc_setup$u ? _sfc_setup$u(props, ctx) : void 0;
};
const VPNavBarMenu = /* @__PURE__ */ _export_sfc(_sfc_main$u, [["__scopeId", "data-v-dc692963"]]);
function createSearchTranslate(defaultTranslations) {
  const { localeIndex, theme: theme2 } = useData();
  function translate(key) {
    var _a, _b, _c;
    const keyPath = key.split(".");
    const themeObject = (_a = theme2.value.search) == null ? void 0 : _a.options;
    const isObject = themeObject && typeof themeObject === "object";
    const locales = isObject && ((_c = (_b = themeObject.locales) == null ? void 0 : _b[localeIndex.value]) == null ? void 0 : _c.translations) || null;
    const translations = isObject && themeObject.translations || null;
    let localeResult = locales;
    let translationResult = translations;
    let defaultResult = defaultTranslations;
    const lastKey = keyPath.pop();
    for (const k of keyPath) {
      let fallbackResult = null;
      const foundInFallback = defaultResult == null ? void 0 : defaultResult[k];
      if (foundInFallback) {
        fallbackResult = defaultResult = foundInFallback;
      }
      const foundInTranslation = translationResult == null ? void 0 : translationResult[k];
      if (foundInTranslation) {
        fallbackResult = translationResult = foundInTranslation;
      }
      const foundInLocale = localeResult == null ? void 0 : localeResult[k];
      if (foundInLocale) {
        fallbackResult = localeResult = foundInLocale;
      }
      if (!foundInFallback) {
        defaultResult = fallbackResult;
      }
      if (!foundInTranslation) {
        translationResult = fallbackResult;
      }
      if (!foundInLocale) {
        localeResult = fallbackResult;
      }
    }
    return (localeResult == null ? void 0 : localeResult[lastKey]) ?? (translationResult == null ? void 0 : translationResult[lastKey]) ?? (defaultResult == null ? void 0 : defaultResult[lastKey]) ?? "";
  }
  return translate;
}
const _sfc_main$t = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarSearchButton",
  __ssrInlineRender: true,
  setup(__props) {
    const defaultTranslations = {
      button: {
        buttonText: "Search",
        buttonAriaLabel: "Search"
      }
    };
    const translate = createSearchTranslate(defaultTranslations);
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<button${ssrRenderAttrs(mergeProps({
        type: "button",
        class: "DocSearch DocSearch-Button",
        "aria-label": unref(translate)("button.buttonAriaLabel")
      }, _attrs))}><span class="DocSearch-Button-Container"><span class="vp-icon DocSearch-Search-Icon"></span><span class="DocSearch-Button-Placeholder">${ssrInterpolate(unref(translate)("button.buttonText"))}</span></span><span class="DocSearch-Button-Keys"><kbd class="DocSearch-Button-Key"></kbd><kbd class="DocSearch-Button-Key">K</kbd></span></button>`);
    };
  }
});
const _sfc_setup$t = _sfc_main$t.setup;
_sfc_main$t.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarSearchButton.vue");
  return _sfc_setup$t ? _sfc_setup$t(props, ctx) : void 0;
};
const _sfc_main$s = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarSearch",
  __ssrInlineRender: true,
  setup(__props) {
    const VPLocalSearchBox = defineAsyncComponent(() => import("./VPLocalSearchBox.CX5ftRSu.js"));
    const VPAlgoliaSearchBox = () => null;
    const { theme: theme2 } = useData();
    const loaded = ref(false);
    const actuallyLoaded = ref(false);
    onMounted(() => {
      {
        return;
      }
    });
    function load() {
      if (!loaded.value) {
        loaded.value = true;
        setTimeout(poll, 16);
      }
    }
    function poll() {
      const e = new Event("keydown");
      e.key = "k";
      e.metaKey = true;
      window.dispatchEvent(e);
      setTimeout(() => {
        if (!document.querySelector(".DocSearch-Modal")) {
          poll();
        }
      }, 16);
    }
    function isEditingContent(event) {
      const element = event.target;
      const tagName = element.tagName;
      return element.isContentEditable || tagName === "INPUT" || tagName === "SELECT" || tagName === "TEXTAREA";
    }
    const showSearch = ref(false);
    {
      onKeyStroke("k", (event) => {
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          showSearch.value = true;
        }
      });
      onKeyStroke("/", (event) => {
        if (!isEditingContent(event)) {
          event.preventDefault();
          showSearch.value = true;
        }
      });
    }
    const provider = "local";
    return (_ctx, _push, _parent, _attrs) => {
      var _a;
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPNavBarSearch" }, _attrs))}>`);
      if (unref(provider) === "local") {
        _push(`<!--[-->`);
        if (showSearch.value) {
          _push(ssrRenderComponent(unref(VPLocalSearchBox), {
            onClose: ($event) => showSearch.value = false
          }, null, _parent));
        } else {
          _push(`<!---->`);
        }
        _push(`<div id="local-search">`);
        _push(ssrRenderComponent(_sfc_main$t, {
          onClick: ($event) => showSearch.value = true
        }, null, _parent));
        _push(`</div><!--]-->`);
      } else if (unref(provider) === "algolia") {
        _push(`<!--[-->`);
        if (loaded.value) {
          _push(ssrRenderComponent(unref(VPAlgoliaSearchBox), {
            algolia: ((_a = unref(theme2).search) == null ? void 0 : _a.options) ?? unref(theme2).algolia,
            onVnodeBeforeMount: ($event) => actuallyLoaded.value = true
          }, null, _parent));
        } else {
          _push(`<!---->`);
        }
        if (!actuallyLoaded.value) {
          _push(`<div id="docsearch">`);
          _push(ssrRenderComponent(_sfc_main$t, { onClick: load }, null, _parent));
          _push(`</div>`);
        } else {
          _push(`<!---->`);
        }
        _push(`<!--]-->`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div>`);
    };
  }
});
const _sfc_setup$s = _sfc_main$s.setup;
_sfc_main$s.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarSearch.vue");
  return _sfc_setup$s ? _sfc_setup$s(props, ctx) : void 0;
};
const _sfc_main$r = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarSocialLinks",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(theme2).socialLinks) {
        _push(ssrRenderComponent(VPSocialLinks, mergeProps({
          class: "VPNavBarSocialLinks",
          links: unref(theme2).socialLinks
        }, _attrs), null, _parent));
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$r = _sfc_main$r.setup;
_sfc_main$r.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarSocialLinks.vue");
  return _sfc_setup$r ? _sfc_setup$r(props, ctx) : void 0;
};
const VPNavBarSocialLinks = /* @__PURE__ */ _export_sfc(_sfc_main$r, [["__scopeId", "data-v-0394ad82"]]);
const _sfc_main$q = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarTitle",
  __ssrInlineRender: true,
  setup(__props) {
    const { site, theme: theme2 } = useData();
    const { hasSidebar } = useSidebar();
    const { currentLang } = useLangs();
    const link2 = computed(
      () => {
        var _a;
        return typeof theme2.value.logoLink === "string" ? theme2.value.logoLink : (_a = theme2.value.logoLink) == null ? void 0 : _a.link;
      }
    );
    const rel = computed(
      () => {
        var _a;
        return typeof theme2.value.logoLink === "string" ? void 0 : (_a = theme2.value.logoLink) == null ? void 0 : _a.rel;
      }
    );
    const target = computed(
      () => {
        var _a;
        return typeof theme2.value.logoLink === "string" ? void 0 : (_a = theme2.value.logoLink) == null ? void 0 : _a.target;
      }
    );
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: ["VPNavBarTitle", { "has-sidebar": unref(hasSidebar) }]
      }, _attrs))} data-v-1168a8e4><a class="title"${ssrRenderAttr("href", link2.value ?? unref(normalizeLink$1)(unref(currentLang).link))}${ssrRenderAttr("rel", rel.value)}${ssrRenderAttr("target", target.value)} data-v-1168a8e4>`);
      ssrRenderSlot(_ctx.$slots, "nav-bar-title-before", {}, null, _push, _parent);
      if (unref(theme2).logo) {
        _push(ssrRenderComponent(VPImage, {
          class: "logo",
          image: unref(theme2).logo
        }, null, _parent));
      } else {
        _push(`<!---->`);
      }
      if (unref(theme2).siteTitle) {
        _push(`<span data-v-1168a8e4>${unref(theme2).siteTitle ?? ""}</span>`);
      } else if (unref(theme2).siteTitle === void 0) {
        _push(`<span data-v-1168a8e4>${ssrInterpolate(unref(site).title)}</span>`);
      } else {
        _push(`<!---->`);
      }
      ssrRenderSlot(_ctx.$slots, "nav-bar-title-after", {}, null, _push, _parent);
      _push(`</a></div>`);
    };
  }
});
const _sfc_setup$q = _sfc_main$q.setup;
_sfc_main$q.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarTitle.vue");
  return _sfc_setup$q ? _sfc_setup$q(props, ctx) : void 0;
};
const VPNavBarTitle = /* @__PURE__ */ _export_sfc(_sfc_main$q, [["__scopeId", "data-v-1168a8e4"]]);
const _sfc_main$p = /* @__PURE__ */ defineComponent({
  __name: "VPNavBarTranslations",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    const { localeLinks, currentLang } = useLangs({ correspondingLink: true });
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(localeLinks).length && unref(currentLang).label) {
        _push(ssrRenderComponent(VPFlyout, mergeProps({
          class: "VPNavBarTranslations",
          icon: "vpi-languages",
          label: unref(theme2).langMenuLabel || "Change language"
        }, _attrs), {
          default: withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              _push2(`<div class="items" data-v-88af2de4${_scopeId}><p class="title" data-v-88af2de4${_scopeId}>${ssrInterpolate(unref(currentLang).label)}</p><!--[-->`);
              ssrRenderList(unref(localeLinks), (locale) => {
                _push2(ssrRenderComponent(VPMenuLink, { item: locale }, null, _parent2, _scopeId));
              });
              _push2(`<!--]--></div>`);
            } else {
              return [
                createVNode("div", { class: "items" }, [
                  createVNode("p", { class: "title" }, toDisplayString(unref(currentLang).label), 1),
                  (openBlock(true), createBlock(Fragment, null, renderList(unref(localeLinks), (locale) => {
                    return openBlock(), createBlock(VPMenuLink, {
                      key: locale.link,
                      item: locale
                    }, null, 8, ["item"]);
                  }), 128))
                ])
              ];
            }
          }),
          _: 1
        }, _parent));
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$p = _sfc_main$p.setup;
_sfc_main$p.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBarTranslations.vue");
  return _sfc_setup$p ? _sfc_setup$p(props, ctx) : void 0;
};
const VPNavBarTranslations = /* @__PURE__ */ _export_sfc(_sfc_main$p, [["__scopeId", "data-v-88af2de4"]]);
const _sfc_main$o = /* @__PURE__ */ defineComponent({
  __name: "VPNavBar",
  __ssrInlineRender: true,
  props: {
    isScreenOpen: { type: Boolean }
  },
  emits: ["toggle-screen"],
  setup(__props) {
    const props = __props;
    const { y } = useWindowScroll();
    const { hasSidebar } = useSidebar();
    const { frontmatter } = useData();
    const classes = ref({});
    watchPostEffect(() => {
      classes.value = {
        "has-sidebar": hasSidebar.value,
        "home": frontmatter.value.layout === "home",
        "top": y.value === 0,
        "screen-open": props.isScreenOpen
      };
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: ["VPNavBar", classes.value]
      }, _attrs))} data-v-6aa21345><div class="wrapper" data-v-6aa21345><div class="container" data-v-6aa21345><div class="title" data-v-6aa21345>`);
      _push(ssrRenderComponent(VPNavBarTitle, null, {
        "nav-bar-title-before": withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            ssrRenderSlot(_ctx.$slots, "nav-bar-title-before", {}, null, _push2, _parent2, _scopeId);
          } else {
            return [
              renderSlot(_ctx.$slots, "nav-bar-title-before", {}, void 0, true)
            ];
          }
        }),
        "nav-bar-title-after": withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            ssrRenderSlot(_ctx.$slots, "nav-bar-title-after", {}, null, _push2, _parent2, _scopeId);
          } else {
            return [
              renderSlot(_ctx.$slots, "nav-bar-title-after", {}, void 0, true)
            ];
          }
        }),
        _: 3
      }, _parent));
      _push(`</div><div class="content" data-v-6aa21345><div class="content-body" data-v-6aa21345>`);
      ssrRenderSlot(_ctx.$slots, "nav-bar-content-before", {}, null, _push, _parent);
      _push(ssrRenderComponent(_sfc_main$s, { class: "search" }, null, _parent));
      _push(ssrRenderComponent(VPNavBarMenu, { class: "menu" }, null, _parent));
      _push(ssrRenderComponent(VPNavBarTranslations, { class: "translations" }, null, _parent));
      _push(ssrRenderComponent(VPNavBarAppearance, { class: "appearance" }, null, _parent));
      _push(ssrRenderComponent(VPNavBarSocialLinks, { class: "social-links" }, null, _parent));
      _push(ssrRenderComponent(VPNavBarExtra, { class: "extra" }, null, _parent));
      ssrRenderSlot(_ctx.$slots, "nav-bar-content-after", {}, null, _push, _parent);
      _push(ssrRenderComponent(VPNavBarHamburger, {
        class: "hamburger",
        active: __props.isScreenOpen,
        onClick: ($event) => _ctx.$emit("toggle-screen")
      }, null, _parent));
      _push(`</div></div></div></div><div class="divider" data-v-6aa21345><div class="divider-line" data-v-6aa21345></div></div></div>`);
    };
  }
});
const _sfc_setup$o = _sfc_main$o.setup;
_sfc_main$o.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavBar.vue");
  return _sfc_setup$o ? _sfc_setup$o(props, ctx) : void 0;
};
const VPNavBar = /* @__PURE__ */ _export_sfc(_sfc_main$o, [["__scopeId", "data-v-6aa21345"]]);
const _sfc_main$n = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenAppearance",
  __ssrInlineRender: true,
  setup(__props) {
    const { site, theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(site).appearance && unref(site).appearance !== "force-dark" && unref(site).appearance !== "force-auto") {
        _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPNavScreenAppearance" }, _attrs))} data-v-b44890b2><p class="text" data-v-b44890b2>${ssrInterpolate(unref(theme2).darkModeSwitchLabel || "Appearance")}</p>`);
        _push(ssrRenderComponent(VPSwitchAppearance, null, null, _parent));
        _push(`</div>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$n = _sfc_main$n.setup;
_sfc_main$n.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenAppearance.vue");
  return _sfc_setup$n ? _sfc_setup$n(props, ctx) : void 0;
};
const VPNavScreenAppearance = /* @__PURE__ */ _export_sfc(_sfc_main$n, [["__scopeId", "data-v-b44890b2"]]);
const _sfc_main$m = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenMenuLink",
  __ssrInlineRender: true,
  props: {
    item: {}
  },
  setup(__props) {
    const closeScreen = inject("close-screen");
    return (_ctx, _push, _parent, _attrs) => {
      _push(ssrRenderComponent(_sfc_main$Z, mergeProps({
        class: "VPNavScreenMenuLink",
        href: __props.item.link,
        target: __props.item.target,
        rel: __props.item.rel,
        "no-icon": __props.item.noIcon,
        onClick: unref(closeScreen)
      }, _attrs), {
        default: withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            _push2(`<span data-v-df37e6dd${_scopeId}>${__props.item.text ?? ""}</span>`);
          } else {
            return [
              createVNode("span", {
                innerHTML: __props.item.text
              }, null, 8, ["innerHTML"])
            ];
          }
        }),
        _: 1
      }, _parent));
    };
  }
});
const _sfc_setup$m = _sfc_main$m.setup;
_sfc_main$m.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenMenuLink.vue");
  return _sfc_setup$m ? _sfc_setup$m(props, ctx) : void 0;
};
const VPNavScreenMenuLink = /* @__PURE__ */ _export_sfc(_sfc_main$m, [["__scopeId", "data-v-df37e6dd"]]);
const _sfc_main$l = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenMenuGroupLink",
  __ssrInlineRender: true,
  props: {
    item: {}
  },
  setup(__props) {
    const closeScreen = inject("close-screen");
    return (_ctx, _push, _parent, _attrs) => {
      _push(ssrRenderComponent(_sfc_main$Z, mergeProps({
        class: "VPNavScreenMenuGroupLink",
        href: __props.item.link,
        target: __props.item.target,
        rel: __props.item.rel,
        "no-icon": __props.item.noIcon,
        onClick: unref(closeScreen)
      }, _attrs), {
        default: withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            _push2(`<span data-v-3e9c20e4${_scopeId}>${__props.item.text ?? ""}</span>`);
          } else {
            return [
              createVNode("span", {
                innerHTML: __props.item.text
              }, null, 8, ["innerHTML"])
            ];
          }
        }),
        _: 1
      }, _parent));
    };
  }
});
const _sfc_setup$l = _sfc_main$l.setup;
_sfc_main$l.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenMenuGroupLink.vue");
  return _sfc_setup$l ? _sfc_setup$l(props, ctx) : void 0;
};
const VPNavScreenMenuGroupLink = /* @__PURE__ */ _export_sfc(_sfc_main$l, [["__scopeId", "data-v-3e9c20e4"]]);
const _sfc_main$k = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenMenuGroupSection",
  __ssrInlineRender: true,
  props: {
    text: {},
    items: {}
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPNavScreenMenuGroupSection" }, _attrs))} data-v-8133b170>`);
      if (__props.text) {
        _push(`<p class="title" data-v-8133b170>${ssrInterpolate(__props.text)}</p>`);
      } else {
        _push(`<!---->`);
      }
      _push(`<!--[-->`);
      ssrRenderList(__props.items, (item) => {
        _push(ssrRenderComponent(VPNavScreenMenuGroupLink, {
          key: item.text,
          item
        }, null, _parent));
      });
      _push(`<!--]--></div>`);
    };
  }
});
const _sfc_setup$k = _sfc_main$k.setup;
_sfc_main$k.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenMenuGroupSection.vue");
  return _sfc_setup$k ? _sfc_setup$k(props, ctx) : void 0;
};
const VPNavScreenMenuGroupSection = /* @__PURE__ */ _export_sfc(_sfc_main$k, [["__scopeId", "data-v-8133b170"]]);
const _sfc_main$j = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenMenuGroup",
  __ssrInlineRender: true,
  props: {
    text: {},
    items: {}
  },
  setup(__props) {
    const props = __props;
    const isOpen = ref(false);
    const groupId = computed(
      () => `NavScreenGroup-${props.text.replace(" ", "-").toLowerCase()}`
    );
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: ["VPNavScreenMenuGroup", { open: isOpen.value }]
      }, _attrs))} data-v-b9ab8c58><button class="button"${ssrRenderAttr("aria-controls", groupId.value)}${ssrRenderAttr("aria-expanded", isOpen.value)} data-v-b9ab8c58><span class="button-text" data-v-b9ab8c58>${__props.text ?? ""}</span><span class="vpi-plus button-icon" data-v-b9ab8c58></span></button><div${ssrRenderAttr("id", groupId.value)} class="items" data-v-b9ab8c58><!--[-->`);
      ssrRenderList(__props.items, (item) => {
        _push(`<!--[-->`);
        if ("link" in item) {
          _push(`<div class="item" data-v-b9ab8c58>`);
          _push(ssrRenderComponent(VPNavScreenMenuGroupLink, { item }, null, _parent));
          _push(`</div>`);
        } else if ("component" in item) {
          _push(`<div class="item" data-v-b9ab8c58>`);
          ssrRenderVNode(_push, createVNode(resolveDynamicComponent(item.component), mergeProps({ ref_for: true }, item.props, { "screen-menu": "" }), null), _parent);
          _push(`</div>`);
        } else {
          _push(`<div class="group" data-v-b9ab8c58>`);
          _push(ssrRenderComponent(VPNavScreenMenuGroupSection, {
            text: item.text,
            items: item.items
          }, null, _parent));
          _push(`</div>`);
        }
        _push(`<!--]-->`);
      });
      _push(`<!--]--></div></div>`);
    };
  }
});
const _sfc_setup$j = _sfc_main$j.setup;
_sfc_main$j.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenMenuGroup.vue");
  return _sfc_setup$j ? _sfc_setup$j(props, ctx) : void 0;
};
const VPNavScreenMenuGroup = /* @__PURE__ */ _export_sfc(_sfc_main$j, [["__scopeId", "data-v-b9ab8c58"]]);
const _sfc_main$i = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenMenu",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(theme2).nav) {
        _push(`<nav${ssrRenderAttrs(mergeProps({ class: "VPNavScreenMenu" }, _attrs))}><!--[-->`);
        ssrRenderList(unref(theme2).nav, (item) => {
          _push(`<!--[-->`);
          if ("link" in item) {
            _push(ssrRenderComponent(VPNavScreenMenuLink, { item }, null, _parent));
          } else if ("component" in item) {
            ssrRenderVNode(_push, createVNode(resolveDynamicComponent(item.component), mergeProps({ ref_for: true }, item.props, { "screen-menu": "" }), null), _parent);
          } else {
            _push(ssrRenderComponent(VPNavScreenMenuGroup, {
              text: item.text || "",
              items: item.items
            }, null, _parent));
          }
          _push(`<!--]-->`);
        });
        _push(`<!--]--></nav>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$i = _sfc_main$i.setup;
_sfc_main$i.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenMenu.vue");
  return _sfc_setup$i ? _sfc_setup$i(props, ctx) : void 0;
};
const _sfc_main$h = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenSocialLinks",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(theme2).socialLinks) {
        _push(ssrRenderComponent(VPSocialLinks, mergeProps({
          class: "VPNavScreenSocialLinks",
          links: unref(theme2).socialLinks
        }, _attrs), null, _parent));
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$h = _sfc_main$h.setup;
_sfc_main$h.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenSocialLinks.vue");
  return _sfc_setup$h ? _sfc_setup$h(props, ctx) : void 0;
};
const _sfc_main$g = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreenTranslations",
  __ssrInlineRender: true,
  setup(__props) {
    const { localeLinks, currentLang } = useLangs({ correspondingLink: true });
    const isOpen = ref(false);
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(localeLinks).length && unref(currentLang).label) {
        _push(`<div${ssrRenderAttrs(mergeProps({
          class: ["VPNavScreenTranslations", { open: isOpen.value }]
        }, _attrs))} data-v-858fe1a4><button class="title" data-v-858fe1a4><span class="vpi-languages icon lang" data-v-858fe1a4></span> ${ssrInterpolate(unref(currentLang).label)} <span class="vpi-chevron-down icon chevron" data-v-858fe1a4></span></button><ul class="list" data-v-858fe1a4><!--[-->`);
        ssrRenderList(unref(localeLinks), (locale) => {
          _push(`<li class="item" data-v-858fe1a4>`);
          _push(ssrRenderComponent(_sfc_main$Z, {
            class: "link",
            href: locale.link
          }, {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                _push2(`${ssrInterpolate(locale.text)}`);
              } else {
                return [
                  createTextVNode(toDisplayString(locale.text), 1)
                ];
              }
            }),
            _: 2
          }, _parent));
          _push(`</li>`);
        });
        _push(`<!--]--></ul></div>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$g = _sfc_main$g.setup;
_sfc_main$g.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavScreenTranslations.vue");
  return _sfc_setup$g ? _sfc_setup$g(props, ctx) : void 0;
};
const VPNavScreenTranslations = /* @__PURE__ */ _export_sfc(_sfc_main$g, [["__scopeId", "data-v-858fe1a4"]]);
const _sfc_main$f = /* @__PURE__ */ defineComponent({
  __name: "VPNavScreen",
  __ssrInlineRender: true,
  props: {
    open: { type: Boolean }
  },
  setup(__props) {
    const screen = ref(null);
    useScrollLock(inBrowser ? document.body : null);
    return (_ctx, _push, _parent, _attrs) => {
      if (__props.open) {
        _push(`<div${ssrRenderAttrs(mergeProps({
          class: "VPNavScreen",
          ref_key: "screen",
          ref: screen,
          id: "VPNavScreen"
        }, _attrs))} data-v-f2779853><div class="container" data-v-f2779853>`);
        ssrRenderSlot(_ctx.$slots, "nav-screen-content-before", {}, null, _push, _parent);
        _push(ssrRenderComponent(_sfc_main$i, { class: "menu" }, null, _parent));
        _push(ssrRenderComponent(VPNavScreenTranslations, { class: "translations" }, null, _parent));
        _push(ssrRenderComponent(VPNavScreenAppearance, { class: "appearance" }, null, _parent));
        _push(ssrRenderComponent(_sfc_main$h, { class: "social-links" }, null, _parent));
        ssrRenderSlot(_ctx.$slots, "nav-screen-content-after", {}, null, _push, _parent);
        _push(`</div></div>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$f = _sfc_main$f.setup;
_sfc_main$f.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNavScreen.vue");
  return _sfc_setup$f ? _sfc_setup$f(props, ctx) : void 0;
};
const VPNavScreen = /* @__PURE__ */ _export_sfc(_sfc_main$f, [["__scopeId", "data-v-f2779853"]]);
const _sfc_main$e = /* @__PURE__ */ defineComponent({
  __name: "VPNav",
  __ssrInlineRender: true,
  setup(__props) {
    const { isScreenOpen, closeScreen, toggleScreen } = useNav();
    const { frontmatter } = useData();
    const hasNavbar = computed(() => {
      return frontmatter.value.navbar !== false;
    });
    provide("close-screen", closeScreen);
    watchEffect(() => {
      if (inBrowser) {
        document.documentElement.classList.toggle("hide-nav", !hasNavbar.value);
      }
    });
    return (_ctx, _push, _parent, _attrs) => {
      if (hasNavbar.value) {
        _push(`<header${ssrRenderAttrs(mergeProps({ class: "VPNav" }, _attrs))} data-v-ae24b3ad>`);
        _push(ssrRenderComponent(VPNavBar, {
          "is-screen-open": unref(isScreenOpen),
          onToggleScreen: unref(toggleScreen)
        }, {
          "nav-bar-title-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-bar-title-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-bar-title-before", {}, void 0, true)
              ];
            }
          }),
          "nav-bar-title-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-bar-title-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-bar-title-after", {}, void 0, true)
              ];
            }
          }),
          "nav-bar-content-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-bar-content-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-bar-content-before", {}, void 0, true)
              ];
            }
          }),
          "nav-bar-content-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-bar-content-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-bar-content-after", {}, void 0, true)
              ];
            }
          }),
          _: 3
        }, _parent));
        _push(ssrRenderComponent(VPNavScreen, { open: unref(isScreenOpen) }, {
          "nav-screen-content-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-screen-content-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-screen-content-before", {}, void 0, true)
              ];
            }
          }),
          "nav-screen-content-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-screen-content-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-screen-content-after", {}, void 0, true)
              ];
            }
          }),
          _: 3
        }, _parent));
        _push(`</header>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$e = _sfc_main$e.setup;
_sfc_main$e.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPNav.vue");
  return _sfc_setup$e ? _sfc_setup$e(props, ctx) : void 0;
};
const VPNav = /* @__PURE__ */ _export_sfc(_sfc_main$e, [["__scopeId", "data-v-ae24b3ad"]]);
const _sfc_main$d = /* @__PURE__ */ defineComponent({
  __name: "VPSidebarItem",
  __ssrInlineRender: true,
  props: {
    item: {},
    depth: {}
  },
  setup(__props) {
    const props = __props;
    const {
      collapsed,
      collapsible,
      isLink,
      isActiveLink,
      hasActiveLink: hasActiveLink2,
      hasChildren,
      toggle
    } = useSidebarControl(computed(() => props.item));
    const sectionTag = computed(() => hasChildren.value ? "section" : `div`);
    const linkTag = computed(() => isLink.value ? "a" : "div");
    const textTag = computed(() => {
      return !hasChildren.value ? "p" : props.depth + 2 === 7 ? "p" : `h${props.depth + 2}`;
    });
    const itemRole = computed(() => isLink.value ? void 0 : "button");
    const classes = computed(() => [
      [`level-${props.depth}`],
      { collapsible: collapsible.value },
      { collapsed: collapsed.value },
      { "is-link": isLink.value },
      { "is-active": isActiveLink.value },
      { "has-active": hasActiveLink2.value }
    ]);
    function onItemInteraction(e) {
      if ("key" in e && e.key !== "Enter") {
        return;
      }
      !props.item.link && toggle();
    }
    function onCaretClick() {
      props.item.link && toggle();
    }
    return (_ctx, _push, _parent, _attrs) => {
      const _component_VPSidebarItem = resolveComponent("VPSidebarItem", true);
      ssrRenderVNode(_push, createVNode(resolveDynamicComponent(sectionTag.value), mergeProps({
        class: ["VPSidebarItem", classes.value]
      }, _attrs), {
        default: withCtx((_, _push2, _parent2, _scopeId) => {
          if (_push2) {
            if (__props.item.text) {
              _push2(`<div class="item"${ssrRenderAttr("role", itemRole.value)}${ssrRenderAttr("tabindex", __props.item.items && 0)} data-v-b3fd67f8${_scopeId}><div class="indicator" data-v-b3fd67f8${_scopeId}></div>`);
              if (__props.item.link) {
                _push2(ssrRenderComponent(_sfc_main$Z, {
                  tag: linkTag.value,
                  class: "link",
                  href: __props.item.link,
                  rel: __props.item.rel,
                  target: __props.item.target
                }, {
                  default: withCtx((_2, _push3, _parent3, _scopeId2) => {
                    if (_push3) {
                      ssrRenderVNode(_push3, createVNode(resolveDynamicComponent(textTag.value), { class: "text" }, null), _parent3, _scopeId2);
                    } else {
                      return [
                        (openBlock(), createBlock(resolveDynamicComponent(textTag.value), {
                          class: "text",
                          innerHTML: __props.item.text
                        }, null, 8, ["innerHTML"]))
                      ];
                    }
                  }),
                  _: 1
                }, _parent2, _scopeId));
              } else {
                ssrRenderVNode(_push2, createVNode(resolveDynamicComponent(textTag.value), { class: "text" }, null), _parent2, _scopeId);
              }
              if (__props.item.collapsed != null && __props.item.items && __props.item.items.length) {
                _push2(`<div class="caret" role="button" aria-label="toggle section" tabindex="0" data-v-b3fd67f8${_scopeId}><span class="vpi-chevron-right caret-icon" data-v-b3fd67f8${_scopeId}></span></div>`);
              } else {
                _push2(`<!---->`);
              }
              _push2(`</div>`);
            } else {
              _push2(`<!---->`);
            }
            if (__props.item.items && __props.item.items.length) {
              _push2(`<div class="items" data-v-b3fd67f8${_scopeId}>`);
              if (__props.depth < 5) {
                _push2(`<!--[-->`);
                ssrRenderList(__props.item.items, (i) => {
                  _push2(ssrRenderComponent(_component_VPSidebarItem, {
                    key: i.text,
                    item: i,
                    depth: __props.depth + 1
                  }, null, _parent2, _scopeId));
                });
                _push2(`<!--]-->`);
              } else {
                _push2(`<!---->`);
              }
              _push2(`</div>`);
            } else {
              _push2(`<!---->`);
            }
          } else {
            return [
              __props.item.text ? (openBlock(), createBlock("div", mergeProps({
                key: 0,
                class: "item",
                role: itemRole.value
              }, toHandlers(
                __props.item.items ? { click: onItemInteraction, keydown: onItemInteraction } : {},
                true
              ), {
                tabindex: __props.item.items && 0
              }), [
                createVNode("div", { class: "indicator" }),
                __props.item.link ? (openBlock(), createBlock(_sfc_main$Z, {
                  key: 0,
                  tag: linkTag.value,
                  class: "link",
                  href: __props.item.link,
                  rel: __props.item.rel,
                  target: __props.item.target
                }, {
                  default: withCtx(() => [
                    (openBlock(), createBlock(resolveDynamicComponent(textTag.value), {
                      class: "text",
                      innerHTML: __props.item.text
                    }, null, 8, ["innerHTML"]))
                  ]),
                  _: 1
                }, 8, ["tag", "href", "rel", "target"])) : (openBlock(), createBlock(resolveDynamicComponent(textTag.value), {
                  key: 1,
                  class: "text",
                  innerHTML: __props.item.text
                }, null, 8, ["innerHTML"])),
                __props.item.collapsed != null && __props.item.items && __props.item.items.length ? (openBlock(), createBlock("div", {
                  key: 2,
                  class: "caret",
                  role: "button",
                  "aria-label": "toggle section",
                  onClick: onCaretClick,
                  onKeydown: withKeys(onCaretClick, ["enter"]),
                  tabindex: "0"
                }, [
                  createVNode("span", { class: "vpi-chevron-right caret-icon" })
                ], 32)) : createCommentVNode("", true)
              ], 16, ["role", "tabindex"])) : createCommentVNode("", true),
              __props.item.items && __props.item.items.length ? (openBlock(), createBlock("div", {
                key: 1,
                class: "items"
              }, [
                __props.depth < 5 ? (openBlock(true), createBlock(Fragment, { key: 0 }, renderList(__props.item.items, (i) => {
                  return openBlock(), createBlock(_component_VPSidebarItem, {
                    key: i.text,
                    item: i,
                    depth: __props.depth + 1
                  }, null, 8, ["item", "depth"]);
                }), 128)) : createCommentVNode("", true)
              ])) : createCommentVNode("", true)
            ];
          }
        }),
        _: 1
      }), _parent);
    };
  }
});
const _sfc_setup$d = _sfc_main$d.setup;
_sfc_main$d.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPSidebarItem.vue");
  return _sfc_setup$d ? _sfc_setup$d(props, ctx) : void 0;
};
const VPSidebarItem = /* @__PURE__ */ _export_sfc(_sfc_main$d, [["__scopeId", "data-v-b3fd67f8"]]);
const _sfc_main$c = /* @__PURE__ */ defineComponent({
  __name: "VPSidebarGroup",
  __ssrInlineRender: true,
  props: {
    items: {}
  },
  setup(__props) {
    const disableTransition = ref(true);
    let timer = null;
    onMounted(() => {
      timer = setTimeout(() => {
        timer = null;
        disableTransition.value = false;
      }, 300);
    });
    onBeforeUnmount(() => {
      if (timer != null) {
        clearTimeout(timer);
        timer = null;
      }
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<!--[-->`);
      ssrRenderList(__props.items, (item) => {
        _push(`<div class="${ssrRenderClass([{ "no-transition": disableTransition.value }, "group"])}" data-v-c40bc020>`);
        _push(ssrRenderComponent(VPSidebarItem, {
          item,
          depth: 0
        }, null, _parent));
        _push(`</div>`);
      });
      _push(`<!--]-->`);
    };
  }
});
const _sfc_setup$c = _sfc_main$c.setup;
_sfc_main$c.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPSidebarGroup.vue");
  return _sfc_setup$c ? _sfc_setup$c(props, ctx) : void 0;
};
const VPSidebarGroup = /* @__PURE__ */ _export_sfc(_sfc_main$c, [["__scopeId", "data-v-c40bc020"]]);
const _sfc_main$b = /* @__PURE__ */ defineComponent({
  __name: "VPSidebar",
  __ssrInlineRender: true,
  props: {
    open: { type: Boolean }
  },
  setup(__props) {
    const { sidebarGroups, hasSidebar } = useSidebar();
    const props = __props;
    const navEl = ref(null);
    const isLocked = useScrollLock(inBrowser ? document.body : null);
    watch(
      [props, navEl],
      () => {
        var _a;
        if (props.open) {
          isLocked.value = true;
          (_a = navEl.value) == null ? void 0 : _a.focus();
        } else isLocked.value = false;
      },
      { immediate: true, flush: "post" }
    );
    const key = ref(0);
    watch(
      sidebarGroups,
      () => {
        key.value += 1;
      },
      { deep: true }
    );
    return (_ctx, _push, _parent, _attrs) => {
      if (unref(hasSidebar)) {
        _push(`<aside${ssrRenderAttrs(mergeProps({
          class: ["VPSidebar", { open: __props.open }],
          ref_key: "navEl",
          ref: navEl
        }, _attrs))} data-v-319d5ca6><div class="curtain" data-v-319d5ca6></div><nav class="nav" id="VPSidebarNav" aria-labelledby="sidebar-aria-label" tabindex="-1" data-v-319d5ca6><span class="visually-hidden" id="sidebar-aria-label" data-v-319d5ca6> Sidebar Navigation </span>`);
        ssrRenderSlot(_ctx.$slots, "sidebar-nav-before", {}, null, _push, _parent);
        _push(ssrRenderComponent(VPSidebarGroup, {
          items: unref(sidebarGroups),
          key: key.value
        }, null, _parent));
        ssrRenderSlot(_ctx.$slots, "sidebar-nav-after", {}, null, _push, _parent);
        _push(`</nav></aside>`);
      } else {
        _push(`<!---->`);
      }
    };
  }
});
const _sfc_setup$b = _sfc_main$b.setup;
_sfc_main$b.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPSidebar.vue");
  return _sfc_setup$b ? _sfc_setup$b(props, ctx) : void 0;
};
const VPSidebar = /* @__PURE__ */ _export_sfc(_sfc_main$b, [["__scopeId", "data-v-319d5ca6"]]);
const _sfc_main$a = /* @__PURE__ */ defineComponent({
  __name: "VPSkipLink",
  __ssrInlineRender: true,
  setup(__props) {
    const { theme: theme2 } = useData();
    const route = useRoute();
    const backToTop = ref();
    watch(() => route.path, () => backToTop.value.focus());
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<!--[--><span tabindex="-1" data-v-0b0ada53></span><a href="#VPContent" class="VPSkipLink visually-hidden" data-v-0b0ada53>${ssrInterpolate(unref(theme2).skipToContentLabel || "Skip to content")}</a><!--]-->`);
    };
  }
});
const _sfc_setup$a = _sfc_main$a.setup;
_sfc_main$a.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPSkipLink.vue");
  return _sfc_setup$a ? _sfc_setup$a(props, ctx) : void 0;
};
const VPSkipLink = /* @__PURE__ */ _export_sfc(_sfc_main$a, [["__scopeId", "data-v-0b0ada53"]]);
const _sfc_main$9 = /* @__PURE__ */ defineComponent({
  __name: "Layout",
  __ssrInlineRender: true,
  setup(__props) {
    const {
      isOpen: isSidebarOpen,
      open: openSidebar,
      close: closeSidebar
    } = useSidebar();
    const route = useRoute();
    watch(() => route.path, closeSidebar);
    useCloseSidebarOnEscape(isSidebarOpen, closeSidebar);
    const { frontmatter } = useData();
    const slots = useSlots();
    const heroImageSlotExists = computed(() => !!slots["home-hero-image"]);
    provide("hero-image-slot-exists", heroImageSlotExists);
    return (_ctx, _push, _parent, _attrs) => {
      const _component_Content = resolveComponent("Content");
      if (unref(frontmatter).layout !== false) {
        _push(`<div${ssrRenderAttrs(mergeProps({
          class: ["Layout", unref(frontmatter).pageClass]
        }, _attrs))} data-v-5d98c3a5>`);
        ssrRenderSlot(_ctx.$slots, "layout-top", {}, null, _push, _parent);
        _push(ssrRenderComponent(VPSkipLink, null, null, _parent));
        _push(ssrRenderComponent(VPBackdrop, {
          class: "backdrop",
          show: unref(isSidebarOpen),
          onClick: unref(closeSidebar)
        }, null, _parent));
        _push(ssrRenderComponent(VPNav, null, {
          "nav-bar-title-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-bar-title-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-bar-title-before", {}, void 0, true)
              ];
            }
          }),
          "nav-bar-title-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-bar-title-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-bar-title-after", {}, void 0, true)
              ];
            }
          }),
          "nav-bar-content-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-bar-content-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-bar-content-before", {}, void 0, true)
              ];
            }
          }),
          "nav-bar-content-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-bar-content-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-bar-content-after", {}, void 0, true)
              ];
            }
          }),
          "nav-screen-content-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-screen-content-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-screen-content-before", {}, void 0, true)
              ];
            }
          }),
          "nav-screen-content-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "nav-screen-content-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "nav-screen-content-after", {}, void 0, true)
              ];
            }
          }),
          _: 3
        }, _parent));
        _push(ssrRenderComponent(VPLocalNav, {
          open: unref(isSidebarOpen),
          onOpenMenu: unref(openSidebar)
        }, null, _parent));
        _push(ssrRenderComponent(VPSidebar, { open: unref(isSidebarOpen) }, {
          "sidebar-nav-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "sidebar-nav-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "sidebar-nav-before", {}, void 0, true)
              ];
            }
          }),
          "sidebar-nav-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "sidebar-nav-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "sidebar-nav-after", {}, void 0, true)
              ];
            }
          }),
          _: 3
        }, _parent));
        _push(ssrRenderComponent(VPContent, null, {
          "page-top": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "page-top", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "page-top", {}, void 0, true)
              ];
            }
          }),
          "page-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "page-bottom", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "page-bottom", {}, void 0, true)
              ];
            }
          }),
          "not-found": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "not-found", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "not-found", {}, void 0, true)
              ];
            }
          }),
          "home-hero-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-before", {}, void 0, true)
              ];
            }
          }),
          "home-hero-info-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-info-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-info-before", {}, void 0, true)
              ];
            }
          }),
          "home-hero-info": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-info", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-info", {}, void 0, true)
              ];
            }
          }),
          "home-hero-info-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-info-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-info-after", {}, void 0, true)
              ];
            }
          }),
          "home-hero-actions-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-actions-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-actions-after", {}, void 0, true)
              ];
            }
          }),
          "home-hero-image": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-image", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-image", {}, void 0, true)
              ];
            }
          }),
          "home-hero-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-hero-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-hero-after", {}, void 0, true)
              ];
            }
          }),
          "home-features-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-features-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-features-before", {}, void 0, true)
              ];
            }
          }),
          "home-features-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "home-features-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "home-features-after", {}, void 0, true)
              ];
            }
          }),
          "doc-footer-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "doc-footer-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "doc-footer-before", {}, void 0, true)
              ];
            }
          }),
          "doc-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "doc-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "doc-before", {}, void 0, true)
              ];
            }
          }),
          "doc-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "doc-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "doc-after", {}, void 0, true)
              ];
            }
          }),
          "doc-top": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "doc-top", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "doc-top", {}, void 0, true)
              ];
            }
          }),
          "doc-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "doc-bottom", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "doc-bottom", {}, void 0, true)
              ];
            }
          }),
          "aside-top": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-top", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-top", {}, void 0, true)
              ];
            }
          }),
          "aside-bottom": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-bottom", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-bottom", {}, void 0, true)
              ];
            }
          }),
          "aside-outline-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-outline-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-outline-before", {}, void 0, true)
              ];
            }
          }),
          "aside-outline-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-outline-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-outline-after", {}, void 0, true)
              ];
            }
          }),
          "aside-ads-before": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-ads-before", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-ads-before", {}, void 0, true)
              ];
            }
          }),
          "aside-ads-after": withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              ssrRenderSlot(_ctx.$slots, "aside-ads-after", {}, null, _push2, _parent2, _scopeId);
            } else {
              return [
                renderSlot(_ctx.$slots, "aside-ads-after", {}, void 0, true)
              ];
            }
          }),
          _: 3
        }, _parent));
        _push(ssrRenderComponent(VPFooter, null, null, _parent));
        ssrRenderSlot(_ctx.$slots, "layout-bottom", {}, null, _push, _parent);
        _push(`</div>`);
      } else {
        _push(ssrRenderComponent(_component_Content, _attrs, null, _parent));
      }
    };
  }
});
const _sfc_setup$9 = _sfc_main$9.setup;
_sfc_main$9.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/Layout.vue");
  return _sfc_setup$9 ? _sfc_setup$9(props, ctx) : void 0;
};
const Layout = /* @__PURE__ */ _export_sfc(_sfc_main$9, [["__scopeId", "data-v-5d98c3a5"]]);
const GridSettings = {
  xmini: [[0, 2]],
  mini: [],
  small: [
    [920, 6],
    [768, 5],
    [640, 4],
    [480, 3],
    [0, 2]
  ],
  medium: [
    [960, 5],
    [832, 4],
    [640, 3],
    [480, 2]
  ],
  big: [
    [832, 3],
    [640, 2]
  ]
};
function useSponsorsGrid({ el, size = "medium" }) {
  const onResize = throttleAndDebounce(manage, 100);
  onMounted(() => {
    manage();
    window.addEventListener("resize", onResize);
  });
  onUnmounted(() => {
    window.removeEventListener("resize", onResize);
  });
  function manage() {
    adjustSlots(el.value, size);
  }
}
function adjustSlots(el, size) {
  const tsize = el.children.length;
  const asize = el.querySelectorAll(".vp-sponsor-grid-item:not(.empty)").length;
  const grid = setGrid(el, size, asize);
  manageSlots(el, grid, tsize, asize);
}
function setGrid(el, size, items) {
  const settings = GridSettings[size];
  const screen = window.innerWidth;
  let grid = 1;
  settings.some(([breakpoint, value]) => {
    if (screen >= breakpoint) {
      grid = items < value ? items : value;
      return true;
    }
  });
  setGridData(el, grid);
  return grid;
}
function setGridData(el, value) {
  el.dataset.vpGrid = String(value);
}
function manageSlots(el, grid, tsize, asize) {
  const diff = tsize - asize;
  const rem = asize % grid;
  const drem = rem === 0 ? rem : grid - rem;
  neutralizeSlots(el, drem - diff);
}
function neutralizeSlots(el, count) {
  if (count === 0) {
    return;
  }
  count > 0 ? addSlots(el, count) : removeSlots(el, count * -1);
}
function addSlots(el, count) {
  for (let i = 0; i < count; i++) {
    const slot = document.createElement("div");
    slot.classList.add("vp-sponsor-grid-item", "empty");
    el.append(slot);
  }
}
function removeSlots(el, count) {
  for (let i = 0; i < count; i++) {
    el.removeChild(el.lastElementChild);
  }
}
const _sfc_main$8 = /* @__PURE__ */ defineComponent({
  __name: "VPSponsorsGrid",
  __ssrInlineRender: true,
  props: {
    size: { default: "medium" },
    data: {}
  },
  setup(__props) {
    const props = __props;
    const el = ref(null);
    useSponsorsGrid({ el, size: props.size });
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: ["VPSponsorsGrid vp-sponsor-grid", [__props.size]],
        ref_key: "el",
        ref: el
      }, _attrs))}><!--[-->`);
      ssrRenderList(__props.data, (sponsor) => {
        _push(`<div class="vp-sponsor-grid-item"><a class="vp-sponsor-grid-link"${ssrRenderAttr("href", sponsor.url)} target="_blank" rel="sponsored noopener"><article class="vp-sponsor-grid-box"><h4 class="visually-hidden">${ssrInterpolate(sponsor.name)}</h4><img class="vp-sponsor-grid-image"${ssrRenderAttr("src", sponsor.img)}${ssrRenderAttr("alt", sponsor.name)}></article></a></div>`);
      });
      _push(`<!--]--></div>`);
    };
  }
});
const _sfc_setup$8 = _sfc_main$8.setup;
_sfc_main$8.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPSponsorsGrid.vue");
  return _sfc_setup$8 ? _sfc_setup$8(props, ctx) : void 0;
};
const _sfc_main$7 = /* @__PURE__ */ defineComponent({
  __name: "VPSponsors",
  __ssrInlineRender: true,
  props: {
    mode: { default: "normal" },
    tier: {},
    size: {},
    data: {}
  },
  setup(__props) {
    const props = __props;
    const sponsors = computed(() => {
      const isSponsors = props.data.some((s) => {
        return "items" in s;
      });
      if (isSponsors) {
        return props.data;
      }
      return [
        { tier: props.tier, size: props.size, items: props.data }
      ];
    });
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: ["VPSponsors vp-sponsor", [__props.mode]]
      }, _attrs))}><!--[-->`);
      ssrRenderList(sponsors.value, (sponsor, index) => {
        _push(`<section class="vp-sponsor-section">`);
        if (sponsor.tier) {
          _push(`<h3 class="vp-sponsor-tier">${ssrInterpolate(sponsor.tier)}</h3>`);
        } else {
          _push(`<!---->`);
        }
        _push(ssrRenderComponent(_sfc_main$8, {
          size: sponsor.size,
          data: sponsor.items
        }, null, _parent));
        _push(`</section>`);
      });
      _push(`<!--]--></div>`);
    };
  }
});
const _sfc_setup$7 = _sfc_main$7.setup;
_sfc_main$7.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPSponsors.vue");
  return _sfc_setup$7 ? _sfc_setup$7(props, ctx) : void 0;
};
const _sfc_main$6 = /* @__PURE__ */ defineComponent({
  __name: "VPDocAsideSponsors",
  __ssrInlineRender: true,
  props: {
    tier: {},
    size: {},
    data: {}
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({ class: "VPDocAsideSponsors" }, _attrs))}>`);
      _push(ssrRenderComponent(_sfc_main$7, {
        mode: "aside",
        tier: __props.tier,
        size: __props.size,
        data: __props.data
      }, null, _parent));
      _push(`</div>`);
    };
  }
});
const _sfc_setup$6 = _sfc_main$6.setup;
_sfc_main$6.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPDocAsideSponsors.vue");
  return _sfc_setup$6 ? _sfc_setup$6(props, ctx) : void 0;
};
const _sfc_main$5 = /* @__PURE__ */ defineComponent({
  __name: "VPHomeSponsors",
  __ssrInlineRender: true,
  props: {
    message: {},
    actionText: { default: "Become a sponsor" },
    actionLink: {},
    data: {}
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<section${ssrRenderAttrs(mergeProps({ class: "VPHomeSponsors" }, _attrs))} data-v-3d121b4a><div class="container" data-v-3d121b4a><div class="header" data-v-3d121b4a><div class="love" data-v-3d121b4a><span class="vpi-heart icon" data-v-3d121b4a></span></div>`);
      if (__props.message) {
        _push(`<h2 class="message" data-v-3d121b4a>${ssrInterpolate(__props.message)}</h2>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div><div class="sponsors" data-v-3d121b4a>`);
      _push(ssrRenderComponent(_sfc_main$7, { data: __props.data }, null, _parent));
      _push(`</div>`);
      if (__props.actionLink) {
        _push(`<div class="action" data-v-3d121b4a>`);
        _push(ssrRenderComponent(VPButton, {
          theme: "sponsor",
          text: __props.actionText,
          href: __props.actionLink
        }, null, _parent));
        _push(`</div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div></section>`);
    };
  }
});
const _sfc_setup$5 = _sfc_main$5.setup;
_sfc_main$5.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPHomeSponsors.vue");
  return _sfc_setup$5 ? _sfc_setup$5(props, ctx) : void 0;
};
const _sfc_main$4 = /* @__PURE__ */ defineComponent({
  __name: "VPTeamMembersItem",
  __ssrInlineRender: true,
  props: {
    size: { default: "medium" },
    member: {}
  },
  setup(__props) {
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<article${ssrRenderAttrs(mergeProps({
        class: ["VPTeamMembersItem", [__props.size]]
      }, _attrs))} data-v-f3fa364a><div class="profile" data-v-f3fa364a><figure class="avatar" data-v-f3fa364a><img class="avatar-img"${ssrRenderAttr("src", __props.member.avatar)}${ssrRenderAttr("alt", __props.member.name)} data-v-f3fa364a></figure><div class="data" data-v-f3fa364a><h1 class="name" data-v-f3fa364a>${ssrInterpolate(__props.member.name)}</h1>`);
      if (__props.member.title || __props.member.org) {
        _push(`<p class="affiliation" data-v-f3fa364a>`);
        if (__props.member.title) {
          _push(`<span class="title" data-v-f3fa364a>${ssrInterpolate(__props.member.title)}</span>`);
        } else {
          _push(`<!---->`);
        }
        if (__props.member.title && __props.member.org) {
          _push(`<span class="at" data-v-f3fa364a> @ </span>`);
        } else {
          _push(`<!---->`);
        }
        if (__props.member.org) {
          _push(ssrRenderComponent(_sfc_main$Z, {
            class: ["org", { link: __props.member.orgLink }],
            href: __props.member.orgLink,
            "no-icon": ""
          }, {
            default: withCtx((_, _push2, _parent2, _scopeId) => {
              if (_push2) {
                _push2(`${ssrInterpolate(__props.member.org)}`);
              } else {
                return [
                  createTextVNode(toDisplayString(__props.member.org), 1)
                ];
              }
            }),
            _: 1
          }, _parent));
        } else {
          _push(`<!---->`);
        }
        _push(`</p>`);
      } else {
        _push(`<!---->`);
      }
      if (__props.member.desc) {
        _push(`<p class="desc" data-v-f3fa364a>${__props.member.desc ?? ""}</p>`);
      } else {
        _push(`<!---->`);
      }
      if (__props.member.links) {
        _push(`<div class="links" data-v-f3fa364a>`);
        _push(ssrRenderComponent(VPSocialLinks, {
          links: __props.member.links
        }, null, _parent));
        _push(`</div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</div></div>`);
      if (__props.member.sponsor) {
        _push(`<div class="sp" data-v-f3fa364a>`);
        _push(ssrRenderComponent(_sfc_main$Z, {
          class: "sp-link",
          href: __props.member.sponsor,
          "no-icon": ""
        }, {
          default: withCtx((_, _push2, _parent2, _scopeId) => {
            if (_push2) {
              _push2(`<span class="vpi-heart sp-icon" data-v-f3fa364a${_scopeId}></span> ${ssrInterpolate(__props.member.actionText || "Sponsor")}`);
            } else {
              return [
                createVNode("span", { class: "vpi-heart sp-icon" }),
                createTextVNode(" " + toDisplayString(__props.member.actionText || "Sponsor"), 1)
              ];
            }
          }),
          _: 1
        }, _parent));
        _push(`</div>`);
      } else {
        _push(`<!---->`);
      }
      _push(`</article>`);
    };
  }
});
const _sfc_setup$4 = _sfc_main$4.setup;
_sfc_main$4.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPTeamMembersItem.vue");
  return _sfc_setup$4 ? _sfc_setup$4(props, ctx) : void 0;
};
const VPTeamMembersItem = /* @__PURE__ */ _export_sfc(_sfc_main$4, [["__scopeId", "data-v-f3fa364a"]]);
const _sfc_main$3 = /* @__PURE__ */ defineComponent({
  __name: "VPTeamMembers",
  __ssrInlineRender: true,
  props: {
    size: { default: "medium" },
    members: {}
  },
  setup(__props) {
    const props = __props;
    const classes = computed(() => [props.size, `count-${props.members.length}`]);
    return (_ctx, _push, _parent, _attrs) => {
      _push(`<div${ssrRenderAttrs(mergeProps({
        class: ["VPTeamMembers", classes.value]
      }, _attrs))} data-v-6cb0dbc4><div class="container" data-v-6cb0dbc4><!--[-->`);
      ssrRenderList(__props.members, (member) => {
        _push(`<div class="item" data-v-6cb0dbc4>`);
        _push(ssrRenderComponent(VPTeamMembersItem, {
          size: __props.size,
          member
        }, null, _parent));
        _push(`</div>`);
      });
      _push(`<!--]--></div></div>`);
    };
  }
});
const _sfc_setup$3 = _sfc_main$3.setup;
_sfc_main$3.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPTeamMembers.vue");
  return _sfc_setup$3 ? _sfc_setup$3(props, ctx) : void 0;
};
const _sfc_main$2 = {};
const _sfc_setup$2 = _sfc_main$2.setup;
_sfc_main$2.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPTeamPage.vue");
  return _sfc_setup$2 ? _sfc_setup$2(props, ctx) : void 0;
};
const _sfc_main$1 = {};
const _sfc_setup$1 = _sfc_main$1.setup;
_sfc_main$1.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPTeamPageSection.vue");
  return _sfc_setup$1 ? _sfc_setup$1(props, ctx) : void 0;
};
const _sfc_main = {};
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("../node_modules/vitepress/dist/client/theme-default/components/VPTeamPageTitle.vue");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const theme$1 = {
  Layout,
  enhanceApp: ({ app }) => {
    app.component("Badge", _sfc_main$14);
  }
};
const solved = "/assets/home-burgers.DHl4oHK2.svg";
const playgrounds = {
  prune: () => import("./view.C6U4es6_.js"),
  race: () => import("./view.abfwWuZg.js"),
  solve: () => import("./view.DyRDmO14.js")
};
const Playground = defineComponent({
  props: { name: { type: String, required: true } },
  setup({ name }) {
    const place = ref();
    let close;
    let gone = false;
    onMounted(async () => {
      const { mount } = await playgrounds[name]();
      if (place.value !== void 0 && !gone) close = mount(place.value);
    });
    onBeforeUnmount(() => {
      gone = true;
      close == null ? void 0 : close();
    });
    return () => h("div", { ref: place, class: "playground" }, "This page needs JavaScript.");
  }
});
const playgroundLinks = [
  {
    below: "reversible-gn/least-squares/functions/curveFit",
    page: "solve.html?tab=fit",
    text: "fit a curve with its band"
  },
  {
    below: "reversible-gn/least-squares/",
    page: "solve.html",
    text: "solve an equation by Gauss-Newton"
  },
  { below: "reversible-gn/pde/", page: "solve.html", text: "solve an equation by Gauss-Newton" },
  { below: "reversible-gn/", page: "race.html", text: "race three optimisers" },
  { below: "fishleg/surgeon/", page: "prune.html", text: "prune a network" },
  { below: "fishleg/", page: "race.html", text: "race three optimisers" },
  { below: "core-tensor/curvature/", page: "race.html", text: "race three optimisers" },
  { below: "core-tensor/optim/", page: "race.html", text: "race three optimisers" },
  {
    below: "core-tensor/jit/",
    page: "solve.html",
    text: "compiled functions that solve an equation"
  },
  {
    below: "core-tensor/transforms/",
    page: "solve.html",
    text: "derivatives that solve an equation"
  }
];
function playgroundFor(path) {
  var _a;
  const name = (_a = /^\/api\/(.*)$/.exec(path)) == null ? void 0 : _a[1];
  return name === void 0 ? void 0 : playgroundLinks.find(({ below }) => name.startsWith(below));
}
const homeFigure = () => h("figure", { class: "home-figure figure" }, [
  h("img", {
    src: solved,
    width: 420,
    height: 330,
    alt: "Relative error of a network that solves Burgers' equation over seconds, on a log axis: Gauss-Newton falls to 3e-6, L-BFGS to 7e-4, Adam to 4e-2"
  }),
  h("figcaption", [
    "A network solves Burgers' equation. After 300 s Gauss-Newton's relative error is 240 times below that of L-BFGS: medians of five seeds, ",
    h("a", { href: withBase("/examples/pde-burgers.html") }, "all numbers"),
    "."
  ])
]);
const tryIt = defineComponent(() => {
  const { page } = useData$1();
  return () => {
    const link2 = playgroundFor(`/${page.value.relativePath.replace(/(index)?\.md$/, "")}`);
    if (link2 === void 0) return null;
    const href = withBase(`/playground/${link2.page}`);
    const words = `Open in the playground: ${link2.text}`;
    return h("nav", { class: "try-it", "aria-label": "Playground" }, h("a", { href }, words));
  };
});
const theme = {
  extends: theme$1,
  Layout: () => h(theme$1.Layout, null, { "home-hero-image": homeFigure, "doc-before": () => h(tryIt) }),
  enhanceApp: ({ app }) => {
    app.component("Playground", Playground);
  }
};
const ClientOnly = defineComponent({
  setup(_, { slots }) {
    const show = ref(false);
    onMounted(() => {
      show.value = true;
    });
    return () => show.value && slots.default ? slots.default() : null;
  }
});
function useCodeGroups() {
  if (inBrowser) {
    window.addEventListener("click", (e) => {
      var _a;
      const el = e.target;
      if (el.matches(".vp-code-group input")) {
        const group = (_a = el.parentElement) == null ? void 0 : _a.parentElement;
        if (!group)
          return;
        const i = Array.from(group.querySelectorAll("input")).indexOf(el);
        if (i < 0)
          return;
        const blocks = group.querySelector(".blocks");
        if (!blocks)
          return;
        const current = Array.from(blocks.children).find((child) => child.classList.contains("active"));
        if (!current)
          return;
        const next = blocks.children[i];
        if (!next || current === next)
          return;
        current.classList.remove("active");
        next.classList.add("active");
        const label = group == null ? void 0 : group.querySelector(`label[for="${el.id}"]`);
        label == null ? void 0 : label.scrollIntoView({ block: "nearest" });
      }
    });
  }
}
function useCopyCode() {
  if (inBrowser) {
    const timeoutIdMap = /* @__PURE__ */ new WeakMap();
    window.addEventListener("click", (e) => {
      var _a;
      const el = e.target;
      if (el.matches('div[class*="language-"] > button.copy')) {
        const parent = el.parentElement;
        const sibling = (_a = el.nextElementSibling) == null ? void 0 : _a.nextElementSibling;
        if (!parent || !sibling) {
          return;
        }
        const isShell = /language-(shellscript|shell|bash|sh|zsh)/.test(parent.className);
        const ignoredNodes = [".vp-copy-ignore", ".diff.remove"];
        const clone = sibling.cloneNode(true);
        clone.querySelectorAll(ignoredNodes.join(",")).forEach((node) => node.remove());
        let text = clone.textContent || "";
        if (isShell) {
          text = text.replace(/^ *(\$|>) /gm, "").trim();
        }
        copyToClipboard(text).then(() => {
          el.classList.add("copied");
          clearTimeout(timeoutIdMap.get(el));
          const timeoutId = setTimeout(() => {
            el.classList.remove("copied");
            el.blur();
            timeoutIdMap.delete(el);
          }, 2e3);
          timeoutIdMap.set(el, timeoutId);
        });
      }
    });
  }
}
async function copyToClipboard(text) {
  try {
    return navigator.clipboard.writeText(text);
  } catch {
    const element = document.createElement("textarea");
    const previouslyFocusedElement = document.activeElement;
    element.value = text;
    element.setAttribute("readonly", "");
    element.style.contain = "strict";
    element.style.position = "absolute";
    element.style.left = "-9999px";
    element.style.fontSize = "12pt";
    const selection = document.getSelection();
    const originalRange = selection ? selection.rangeCount > 0 && selection.getRangeAt(0) : null;
    document.body.appendChild(element);
    element.select();
    element.selectionStart = 0;
    element.selectionEnd = text.length;
    document.execCommand("copy");
    document.body.removeChild(element);
    if (originalRange) {
      selection.removeAllRanges();
      selection.addRange(originalRange);
    }
    if (previouslyFocusedElement) {
      previouslyFocusedElement.focus();
    }
  }
}
function useUpdateHead(route, siteDataByRouteRef) {
  let isFirstUpdate = true;
  let managedHeadElements = [];
  const updateHeadTags = (newTags) => {
    if (isFirstUpdate) {
      isFirstUpdate = false;
      newTags.forEach((tag) => {
        const headEl = createHeadElement(tag);
        for (const el of document.head.children) {
          if (el.isEqualNode(headEl)) {
            managedHeadElements.push(el);
            return;
          }
        }
      });
      return;
    }
    const newElements = newTags.map(createHeadElement);
    managedHeadElements.forEach((oldEl, oldIndex) => {
      const matchedIndex = newElements.findIndex((newEl) => newEl == null ? void 0 : newEl.isEqualNode(oldEl ?? null));
      if (matchedIndex !== -1) {
        delete newElements[matchedIndex];
      } else {
        oldEl == null ? void 0 : oldEl.remove();
        delete managedHeadElements[oldIndex];
      }
    });
    newElements.forEach((el) => el && document.head.appendChild(el));
    managedHeadElements = [...managedHeadElements, ...newElements].filter(Boolean);
  };
  watchEffect(() => {
    const pageData = route.data;
    const siteData2 = siteDataByRouteRef.value;
    const pageDescription = pageData && pageData.description;
    const frontmatterHead = pageData && pageData.frontmatter.head || [];
    const title = createTitle(siteData2, pageData);
    if (title !== document.title) {
      document.title = title;
    }
    const description = pageDescription || siteData2.description;
    let metaDescriptionElement = document.querySelector(`meta[name=description]`);
    if (metaDescriptionElement) {
      if (metaDescriptionElement.getAttribute("content") !== description) {
        metaDescriptionElement.setAttribute("content", description);
      }
    } else {
      createHeadElement(["meta", { name: "description", content: description }]);
    }
    updateHeadTags(mergeHead(siteData2.head, filterOutHeadDescription(frontmatterHead)));
  });
}
function createHeadElement([tag, attrs, innerHTML]) {
  const el = document.createElement(tag);
  for (const key in attrs) {
    el.setAttribute(key, attrs[key]);
  }
  if (innerHTML) {
    el.innerHTML = innerHTML;
  }
  if (tag === "script" && attrs.async == null) {
    el.async = false;
  }
  return el;
}
function isMetaDescription(headConfig) {
  return headConfig[0] === "meta" && headConfig[1] && headConfig[1].name === "description";
}
function filterOutHeadDescription(head) {
  return head.filter((h2) => !isMetaDescription(h2));
}
const hasFetched = /* @__PURE__ */ new Set();
const createLink = () => document.createElement("link");
const viaDOM = (url) => {
  const link2 = createLink();
  link2.rel = `prefetch`;
  link2.href = url;
  document.head.appendChild(link2);
};
const viaXHR = (url) => {
  const req = new XMLHttpRequest();
  req.open("GET", url, req.withCredentials = true);
  req.send();
};
let link;
const doFetch = inBrowser && (link = createLink()) && link.relList && link.relList.supports && link.relList.supports("prefetch") ? viaDOM : viaXHR;
function usePrefetch() {
  if (!inBrowser) {
    return;
  }
  if (!window.IntersectionObserver) {
    return;
  }
  let conn;
  if ((conn = navigator.connection) && (conn.saveData || /2g/.test(conn.effectiveType))) {
    return;
  }
  const rIC = window.requestIdleCallback || setTimeout;
  let observer = null;
  const observeLinks = () => {
    if (observer) {
      observer.disconnect();
    }
    observer = new IntersectionObserver((entries) => {
      entries.forEach((entry) => {
        if (entry.isIntersecting) {
          const link2 = entry.target;
          observer.unobserve(link2);
          const { pathname } = link2;
          if (!hasFetched.has(pathname)) {
            hasFetched.add(pathname);
            const pageChunkPath = pathToFile(pathname);
            if (pageChunkPath)
              doFetch(pageChunkPath);
          }
        }
      });
    });
    rIC(() => {
      document.querySelectorAll("#app a").forEach((link2) => {
        const { hostname, pathname } = new URL(link2.href instanceof SVGAnimatedString ? link2.href.animVal : link2.href, link2.baseURI);
        const extMatch = pathname.match(/\.\w+$/);
        if (extMatch && extMatch[0] !== ".html") {
          return;
        }
        if (
          // only prefetch same tab navigation, since a new tab will load
          // the lean js chunk instead.
          link2.target !== "_blank" && // only prefetch inbound links
          hostname === location.hostname
        ) {
          if (pathname !== location.pathname) {
            observer.observe(link2);
          } else {
            hasFetched.add(pathname);
          }
        }
      });
    });
  };
  onMounted(observeLinks);
  const route = useRoute();
  watch(() => route.path, observeLinks);
  onUnmounted(() => {
    observer && observer.disconnect();
  });
}
function resolveThemeExtends(theme2) {
  if (theme2.extends) {
    const base = resolveThemeExtends(theme2.extends);
    return {
      ...base,
      ...theme2,
      async enhanceApp(ctx) {
        if (base.enhanceApp)
          await base.enhanceApp(ctx);
        if (theme2.enhanceApp)
          await theme2.enhanceApp(ctx);
      }
    };
  }
  return theme2;
}
const Theme = resolveThemeExtends(theme);
const VitePressApp = defineComponent({
  name: "VitePressApp",
  setup() {
    const { site, lang, dir } = useData$1();
    onMounted(() => {
      watchEffect(() => {
        document.documentElement.lang = lang.value;
        document.documentElement.dir = dir.value;
      });
    });
    if (site.value.router.prefetchLinks) {
      usePrefetch();
    }
    useCopyCode();
    useCodeGroups();
    if (Theme.setup)
      Theme.setup();
    return () => h(Theme.Layout);
  }
});
async function createApp() {
  globalThis.__VITEPRESS__ = true;
  const router = newRouter();
  const app = newApp();
  app.provide(RouterSymbol, router);
  const data = initData(router.route);
  app.provide(dataSymbol, data);
  app.component("Content", Content);
  app.component("ClientOnly", ClientOnly);
  Object.defineProperties(app.config.globalProperties, {
    $frontmatter: {
      get() {
        return data.frontmatter.value;
      }
    },
    $params: {
      get() {
        return data.page.value.params;
      }
    }
  });
  if (Theme.enhanceApp) {
    await Theme.enhanceApp({
      app,
      router,
      siteData: siteDataRef
    });
  }
  return { app, router, data };
}
function newApp() {
  return createSSRApp(VitePressApp);
}
function newRouter() {
  let isInitialPageLoad = inBrowser;
  return createRouter((path) => {
    let pageFilePath = pathToFile(path);
    let pageModule = null;
    if (pageFilePath) {
      if (isInitialPageLoad) {
        pageFilePath = pageFilePath.replace(/\.js$/, ".lean.js");
      }
      if (false) ;
      else {
        pageModule = import(
          /*@vite-ignore*/
          pageFilePath
        );
      }
    }
    if (inBrowser) {
      isInitialPageLoad = false;
    }
    return pageModule;
  }, Theme.NotFound);
}
if (inBrowser) {
  createApp().then(({ app, router, data }) => {
    router.go().then(() => {
      useUpdateHead(router.route, data.site);
      app.mount("#app");
    });
  });
}
async function render(path) {
  const { app, router } = await createApp();
  await router.go(path);
  const ctx = { content: "", vpSocialIcons: /* @__PURE__ */ new Set() };
  ctx.content = await renderToString(app, ctx);
  return ctx;
}
export {
  useRouter as a,
  createSearchTranslate as c,
  dataSymbol as d,
  escapeRegExp as e,
  inBrowser as i,
  pathToFile as p,
  render,
  useData as u
};
