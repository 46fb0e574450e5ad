// The least a window with Dear ImGui can do, as the measure of ours: GLFW, OpenGL 3, the same font at one size with the
// same number of characters, a few panels of text. Closes after the given number of frames.
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_freetype.h>

#include <cstdlib>

namespace {

void add_font(ImGuiIO& io, ImVector<ImWchar>& ranges)
{
    ImFontGlyphRangesBuilder builder;
    builder.AddRanges(io.Fonts->GetGlyphRangesDefault());
    for (int c = 0; c < 450; ++c) { builder.AddChar(static_cast<ImWchar>(0x4E00 + c * 37)); }
    builder.BuildRanges(&ranges);
    ImFontConfig config;
    config.FontNo = 2;  // Noto Sans CJK SC
    io.Fonts->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    io.Fonts->AddFontFromFileTTF("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 23, &config, ranges.Data);
}

void frame(GLFWwindow* window)
{
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("bare", nullptr, ImGuiWindowFlags_NoDecoration);
    for (int i = 0; i < 40; ++i) { ImGui::Text("一丁七万丈三上下不与 %d", i); }
    ImGui::End();
    ImGui::Render();
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    glViewport(0, 0, width, height);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window);
    glfwPollEvents();
}

}  // namespace

int main(int argc, char** argv)
{
    int const frames = argc > 1 ? static_cast<int>(std::strtol(argv[1], nullptr, 10)) : 1;
    if (glfwInit() == 0) { return 3; }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* window = glfwCreateWindow(1920, 1080, "bare", nullptr, nullptr);
    if (window == nullptr) { return 3; }
    glfwMakeContextCurrent(window);
    glfwSwapInterval(0);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImVector<ImWchar> ranges;
    add_font(ImGui::GetIO(), ranges);
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    for (int i = 0; i < frames; ++i) { frame(window); }
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwTerminate();
    return 0;
}
